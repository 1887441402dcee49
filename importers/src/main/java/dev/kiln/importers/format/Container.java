package dev.kiln.importers.format;

import java.util.Locale;

/// What a file may be wrapped in, told by its first bytes.
enum Container {
  NONE,
  GZIP,
  LZ4,
  ZSTD,
  ZIP,
  TAR;

  /// The bytes that tell every container: the header of a tar archive.
  static final int START = 512;

  private static final int TAR_MAGIC = 257;
  private static final int TAR_CHECKSUM = 148;

  /// @param start the first bytes, [#START] of them unless the file is shorter
  static Container of(byte[] start) {
    if (start.length >= 2 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b) {
      return GZIP;
    }
    if (start.length < 4) {
      return NONE;
    }
    int word =
        (start[0] & 0xff) << 24
            | (start[1] & 0xff) << 16
            | (start[2] & 0xff) << 8
            | start[3] & 0xff;
    return switch (word) {
      case 0x504b0304, 0x504b0506, 0x504b0708 -> ZIP;
      case 0x04224d18 -> LZ4;
      case 0x28b52ffd -> ZSTD;
      default -> isTar(start) ? TAR : NONE;
    };
  }

  /// The word for messages.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether the container holds files, not the bytes of one.
  boolean isArchive() {
    return this == ZIP || this == TAR;
  }

  /// POSIX `ustar` and GNU tar write their magic behind a checksum of the header, in octal, whose
  /// own eight bytes count as blanks.
  private static boolean isTar(byte[] start) {
    if (start.length < START || !matches(start, TAR_MAGIC, "ustar")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < START; i++) {
      sum += i >= TAR_CHECKSUM && i < TAR_CHECKSUM + 8 ? ' ' : start[i] & 0xff;
    }
    int written = 0;
    for (int i = TAR_CHECKSUM; i < TAR_CHECKSUM + 8; i++) {
      written = start[i] >= '0' && start[i] <= '7' ? written * 8 + start[i] - '0' : written;
    }
    return sum == written;
  }

  private static boolean matches(byte[] bytes, int at, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (bytes[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
