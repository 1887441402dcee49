/// The profile: tables of functions, frames, stacks and samples, and the builder that makes them.
@NullMarked
package dev.kiln.model;

import org.jspecify.annotations.NullMarked;
