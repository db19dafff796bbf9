package dev.ashlar.security.autoconfigure.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.springframework.core.io.InputStreamSource;

/** Reads the size of an image from its head, and nothing else of it. */
record ImageCheck(long maxPixels) {

    void check(String part, String type, InputStreamSource content) throws IOException {
        try (InputStream stream = content.getInputStream()) {
            if (SuspiciousText.ACTIVE.isIn(stream)) {
                throw Rejection.IMAGE_UNREADABLE.of(part);
            }
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type);
        if (readers.hasNext() && pixels(part, readers.next(), content) > maxPixels) {
            throw Rejection.IMAGE_TOO_LARGE.of(part, "max", maxPixels);
        }
    }

    private static long pixels(String part, ImageReader reader, InputStreamSource content) throws IOException {
        try (InputStream stream = content.getInputStream();
                ImageInputStream input = new MemoryCacheImageInputStream(stream)) {
            reader.setInput(input, true, true);
            return (long) reader.getWidth(0) * reader.getHeight(0);
        } catch (IOException | RuntimeException unreadable) {
            throw Rejection.IMAGE_UNREADABLE.of(part);
        } finally {
            reader.dispose();
        }
    }
}
