package dev.ashlar.observability.autoconfigure.logging;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/** Escapes all control characters, also those that JSON (RFC 8259) leaves alone and that terminals and editors do not. */
final class ControlEscapes extends CharacterEscapes {

    private static final long serialVersionUID = 1;

    private static final int[] ASCII = standardAsciiEscapesForJSON();

    static {
        ASCII[0x7f] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ASCII;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
        boolean steers = (character >= 0x80 && character < 0xa0) || character == '\u2028' || character == '\u2029';
        return steers ? new SerializedString("\\u%04X".formatted(character)) : null;
    }
}
