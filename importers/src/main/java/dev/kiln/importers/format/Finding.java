package dev.kiln.importers.format;

/// What one rule says of a recording.
///
/// @param name of the rule, for people
/// @param severity `ok`, `info` or `warning`
/// @param score how bad it is, 0 to 100; by the severity alone where the rule gives none
/// @param summary one or two sentences of plain text; never empty
/// @param explanation why it matters and what can be done, plain text of any number of lines; may
///   be empty
public record Finding(
    String name, String severity, double score, String summary, String explanation) {}
