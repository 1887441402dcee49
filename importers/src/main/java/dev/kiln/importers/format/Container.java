package dev.kiln.importers.format;

/// What a file may be wrapped in, told by its first four bytes.
enum Container {
  NONE,
  GZIP,
  ZIP,
  LZ4,
  ZSTD;

  static Container of(byte[] magic) {
    if (magic.length >= 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b) {
      return GZIP;
    }
    if (magic.length < 4) {
      return NONE;
    }
    int word =
        (magic[0] & 0xff) << 24
            | (magic[1] & 0xff) << 16
            | (magic[2] & 0xff) << 8
            | magic[3] & 0xff;
    return switch (word) {
      case 0x504b0304 -> ZIP;
      case 0x04224d18 -> LZ4;
      case 0x28b52ffd -> ZSTD;
      default -> NONE;
    };
  }
}
