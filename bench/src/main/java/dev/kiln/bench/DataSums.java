package dev.kiln.bench;

/// What a generator wrote, by its own count: what an importer must find again.
///
/// @param stacks different stacks
/// @param samples lines or samples
/// @param total the sum of the first value of all samples
record DataSums(long stacks, long samples, long total) {}
