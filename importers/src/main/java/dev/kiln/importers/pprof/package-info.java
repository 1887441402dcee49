/// pprof: gzip or raw `profile.proto`, and the older text and binary forms.
@NullMarked
package dev.kiln.importers.pprof;

import org.jspecify.annotations.NullMarked;
