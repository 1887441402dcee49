/// What events of a chunk refer to: the types that its metadata declare, and its constant pools of
/// texts, classes, methods, threads and stacks.
@NullMarked
package dev.kiln.importers.jfr.pool;

import org.jspecify.annotations.NullMarked;
