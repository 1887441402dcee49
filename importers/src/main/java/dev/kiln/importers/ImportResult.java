package dev.kiln.importers;

import dev.kiln.importers.format.ImportLog;
import dev.kiln.model.Profile;

/// A profile and what its import had to skip or repair.
public record ImportResult(Profile profile, ImportLog log) {}
