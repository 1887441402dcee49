package dev.kiln.app.report;

import java.io.IOException;

/// Writes any report in one format. How text is escaped there is the writer's own business.
interface ReportWriter {
  <A> void write(Report<A> report, Appendable out) throws IOException;
}
