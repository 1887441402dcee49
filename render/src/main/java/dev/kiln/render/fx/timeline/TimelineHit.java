package dev.kiln.render.fx.timeline;

/// A box of the timeline under the pointer, chosen, or with the keyboard.
///
/// @param thread the thread's id in the profile's table
/// @param row the profile's sample row at the place that was pointed at
/// @param node the box's node
/// @param fromNanos when the box begins, or what is in sight of it
/// @param toNanos when it ends, exclusive
public record TimelineHit(int thread, int row, int node, double fromNanos, double toNanos) {}
