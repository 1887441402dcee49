package dev.kiln.render.fx;

/// A box of the timeline under the pointer or chosen.
///
/// @param thread the thread's id in the profile's table
/// @param row the profile's sample row at the place that was pointed at
/// @param node the box's node
public record TimelineHit(int thread, int row, int node) {}
