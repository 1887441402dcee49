package dev.kiln.model.identity;

/// The letters and the pairs of adjacent letters in a text, as two sets of 64 bits that may contain
/// false positives.
///
/// A text that lacks a sign of a word does not contain it; one that has them all may.
///
/// @param letters a bit for each character, its code modulo 64
/// @param pairs a bit for each two characters that stand together
record NameSigns(long letters, long pairs) {
  static NameSigns of(String text) {
    long letters = 0;
    long pairs = 0;
    int before = 0;
    for (int i = 0; i < text.length(); i++) {
      int letter = text.charAt(i);
      letters |= 1L << letter;
      pairs |= i == 0 ? 0 : 1L << (before * 7 + letter);
      before = letter;
    }
    return new NameSigns(letters, pairs);
  }

  /// Whether the text that these are of may contain a word.
  boolean mayContain(NameSigns word) {
    return (letters & word.letters) == word.letters && (pairs & word.pairs) == word.pairs;
  }
}
