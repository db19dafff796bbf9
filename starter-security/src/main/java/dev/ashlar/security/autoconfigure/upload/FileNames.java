package dev.ashlar.security.autoconfigure.upload;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.util.StringUtils;

/** Tells names of files from paths, devices and tricks, and makes new ones. */
final class FileNames {

    private static final int LONGEST = 200;

    /** Separators, drives, what no file system takes, and characters that are not seen or turn the text around. */
    private static final Pattern UNSAFE =
            Pattern.compile("[/\\\\:*?\"<>|\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]|^\\.|[. ]$|^ |\\.\\.");

    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXTENSION = Pattern.compile("[a-z0-9]{1,10}");

    private FileNames() {}

    static String normalized(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    static boolean isSafe(String name) {
        return !name.isBlank()
                && name.length() <= LONGEST
                && !UNSAFE.matcher(name).find()
                && !DEVICE.matcher(name).matches();
    }

    static String stored(String name) {
        String extension = StringUtils.getFilenameExtension(name.toLowerCase(Locale.ROOT));
        String made = UUID.randomUUID().toString();
        return extension != null && EXTENSION.matcher(extension).matches() ? made + "." + extension : made;
    }
}
