package dev.kiln.app.ui.explain;

import dev.kiln.model.hotpath.explain.ProfileChange;
import dev.kiln.model.hotpath.explain.ServiceMetrics;
import org.jspecify.annotations.Nullable;

/// The content of the form.
///
/// @param change of the CPU profile; null if it is not known
record ExplainAsk(ServiceMetrics before, ServiceMetrics after, @Nullable ProfileChange change) {}
