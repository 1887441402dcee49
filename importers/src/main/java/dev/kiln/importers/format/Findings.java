package dev.kiln.importers.format;

import java.util.List;

/// What was found in a profile, worst first.
///
/// @param findings of the rules that apply to it
/// @param log damaged parts of the file that the rules did not see, and rules that failed
public record Findings(List<Finding> findings, ImportLog log) {
  public Findings {
    findings = List.copyOf(findings);
  }
}
