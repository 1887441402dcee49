package dev.kiln.importers.table;

/// The slots of a hash table that numbers things in the order of first sight, by open addressing.
///
/// A slot is the hash in the high half and the number plus one in the low half, so that a look-up
/// touches nothing else until the hashes agree. 0 is a free slot.
public final class HashSlots {
  private static final int MOST = 1 << 29;

  private HashSlots() {}

  /// Slots that are at most half full: these, or twice as many with the same contents.
  ///
  /// @param size how many are taken
  public static long[] roomy(long[] slots, int size) {
    if (size * 2L < slots.length || slots.length >= MOST) {
      return slots;
    }
    long[] doubled = new long[slots.length * 2];
    int mask = doubled.length - 1;
    for (long slot : slots) {
      if (slot != 0) {
        int i = (int) (slot >>> 32) & mask;
        while (doubled[i] != 0) {
          i = (i + 1) & mask;
        }
        doubled[i] = slot;
      }
    }
    return doubled;
  }
}
