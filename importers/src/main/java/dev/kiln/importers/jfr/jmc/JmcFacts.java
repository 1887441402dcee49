package dev.kiln.importers.jfr.jmc;

import dev.kiln.importers.jfr.event.EventNames;
import dev.kiln.importers.jfr.event.RecordingFacts;
import dev.kiln.importers.jfr.event.SampleEvents;
import dev.kiln.importers.jfr.event.SamplerSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmc.common.unit.IQuantity;
import org.openjdk.jmc.common.util.LabeledIdentifier;
import org.openjdk.jmc.flightrecorder.parser.IEventSink;

/// Facts and settings out of JMC's events.
final class JmcFacts {
  private JmcFacts() {}

  /// A sink that notes the facts of an event type.
  static IEventSink sink(
      RecordingFacts facts, List<RecordingFacts.Source> sources, JmcFields fields) {
    return values ->
        sources.forEach(source -> facts.put(source.fact(), fields.text(values, source.field())));
  }

  /// Notes a jdk.ActiveSetting: a name and a value, or before JDK 9 the period itself.
  static void setting(SamplerSettings settings, JmcFields fields, @Nullable Object[] values) {
    Object id = JmcFields.value(values, fields.index("id"));
    String type = id instanceof LabeledIdentifier known ? known.getInterfaceId() : "";
    String modern = EventNames.modern(type);
    long time = JmcFields.number(JmcFields.value(values, fields.index("startTime", "(endTime)")));
    Object period = JmcFields.value(values, fields.index("period"));
    if (period instanceof IQuantity quantity) {
      long nanos = JmcFields.number(quantity);
      // The longest timespan that there is stands for none.
      if (modern.equals(SampleEvents.EXECUTION_SAMPLE) && nanos < Long.MAX_VALUE) {
        settings.addPeriodNanos(time, nanos);
      }
      return;
    }
    settings.add(modern, fields.text(values, "name"), fields.text(values, "value"), time);
  }
}
