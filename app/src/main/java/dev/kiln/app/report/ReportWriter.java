package dev.kiln.app.report;

import java.io.IOException;

/// Writes any report in one format. Each writer escapes text by itself.
interface ReportWriter {
  <A> void write(Report<A> report, Appendable out) throws IOException;
}
