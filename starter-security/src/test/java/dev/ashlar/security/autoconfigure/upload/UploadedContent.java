package dev.ashlar.security.autoconfigure.upload;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Contents of files, honest and not. */
final class UploadedContent {

    static final byte[] PNG = png();

    private UploadedContent() {}

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** In two pieces, so that no scanner takes this class for it. */
    static byte[] eicar() {
        return ascii("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*");
    }

    private static byte[] png() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** A PNG that says how large it is and has no pixels. */
    static byte[] head(int width, int height) {
        byte[] chunk = ByteBuffer.allocate(17)
                .put(ascii("IHDR"))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 crc = new CRC32();
        crc.update(chunk);
        return ByteBuffer.allocate(33)
                .put(PNG, 0, 8)
                .putInt(13)
                .put(chunk)
                .putInt((int) crc.getValue())
                .array();
    }

    static byte[] zip(int entries) throws IOException {
        return zip(
                IntStream.range(0, entries).mapToObj(i -> entry("entry" + i, 1)).toArray(ZipArchiveEntry[]::new));
    }

    static byte[] zip(ZipArchiveEntry... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            for (ZipArchiveEntry entry : entries) {
                zip.putArchiveEntry(entry);
                byte[] zeros = new byte[(int) Math.min(entry.getSize(), 1024 * 1024)];
                for (long left = entry.getSize(); left > 0; left -= zeros.length) {
                    zip.write(zeros, 0, (int) Math.min(left, zeros.length));
                }
                zip.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    static ZipArchiveEntry entry(String name, long size) {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setSize(size);
        return entry;
    }

    /** Says in the directory that its entry has ten bytes. */
    static byte[] withLyingDirectory(byte[] archive) {
        ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int header = archive.length - 46;
        while (bytes.getInt(header) != 0x02014b50) {
            header--;
        }
        bytes.putInt(header + 24, 10);
        return archive;
    }

    static ZipArchiveEntry link(String name) {
        ZipArchiveEntry entry = entry(name, 1);
        entry.setUnixMode(0120777);
        return entry;
    }
}
