package dev.kiln.app.session;

import dev.kiln.importers.ImportResult;
import dev.kiln.model.run.Comparison;
import org.jspecify.annotations.Nullable;

/// What was read for a document.
///
/// @param input the profile and what was wrong with its file; of a comparison the union and what
///   was wrong with all files
/// @param comparison null where nothing is compared
public record Opened(Sources sources, ImportResult input, @Nullable Comparison comparison) {}
