package dev.kiln.importers.format;

/// Progress in one file of an archive, told as progress in the archive.
///
/// @param whole the archive's
/// @param start bytes of the archive before the file
/// @param length of the file in the archive, bytes
/// @param total of the archive, bytes
record PartControl(ImportControl whole, long start, long length, long total)
    implements ImportControl {
  @Override
  public void progress(long doneBytes, long totalBytes) {
    double part = totalBytes <= 0 ? 1 : Math.min(1, (double) doneBytes / totalBytes);
    whole.progress(Math.min(total, start + (long) (part * length)), total);
  }

  @Override
  public boolean cancelled() {
    return whole.cancelled();
  }

  @Override
  public int threads() {
    return whole.threads();
  }
}
