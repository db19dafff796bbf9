package dev.ashlar.security.secrets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Reads all that is printed from the first test class on, and keeps the lines with secrets. JUnit finds it by itself. */
public final class OutputScan implements BeforeAllCallback {

    private static final List<String> FOUND = new CopyOnWriteArrayList<>();
    private static boolean installed;

    @Override
    public void beforeAll(ExtensionContext context) {
        install();
    }

    static List<String> found() {
        return List.copyOf(FOUND);
    }

    private static synchronized void install() {
        if (!installed) {
            installed = true;
            System.setOut(new PrintStream(new Scanner(System.out), true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(new Scanner(System.err), true, StandardCharsets.UTF_8));
        }
    }

    private static final class Scanner extends OutputStream {

        private final PrintStream behind;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        Scanner(PrintStream behind) {
            this.behind = behind;
        }

        @Override
        public synchronized void write(int single) {
            behind.write(single);
            add(single);
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            behind.write(bytes, from, length);
            for (int index = from; index < from + length; index++) {
                add(bytes[index]);
            }
        }

        @Override
        public void flush() throws IOException {
            behind.flush();
        }

        private void add(int single) {
            if (single != '\n') {
                line.write(single);
                return;
            }
            String text = line.toString(StandardCharsets.UTF_8);
            line.reset();
            if (MarkedSecrets.areIn(text)) {
                FOUND.add(text);
            }
        }
    }
}
