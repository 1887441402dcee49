package dev.kiln.model.sampling;

import dev.kiln.model.LinkTable;
import dev.kiln.model.Profile;
import dev.kiln.model.SampleTable;
import dev.kiln.model.query.Rows;
import java.util.BitSet;

/// Counts the spans that samples are linked to.
public final class LinkedSpans {
  private LinkedSpans() {}

  /// How many different spans the samples of some rows are linked to; 0 if the profile has no
  /// links.
  public static int count(Profile profile, Rows rows) {
    SampleTable samples = profile.samples();
    LinkTable links = profile.links();
    if (!samples.hasLinks()) {
      return 0;
    }
    BitSet seen = new BitSet(links.size());
    rows.forEach(row -> seen.set(samples.link(row), links.span(samples.link(row)) != 0));
    return seen.cardinality();
  }
}
