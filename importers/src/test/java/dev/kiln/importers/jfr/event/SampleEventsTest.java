package dev.kiln.importers.jfr.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.value.Unit;
import dev.kiln.model.value.Unit.Dimension;
import dev.kiln.model.value.ValueType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SampleEventsTest {
  @Test
  void valueTypesAndEventTypesAreUniqueInTheProfile() {
    List<ValueType> types = new ArrayList<>();
    List<String> events = new ArrayList<>();
    for (SampleKind kind : SampleKind.values()) {
      types.addAll(kind.valueTypes());
      events.add(kind.eventType());
    }
    assertEquals(types.size(), new HashSet<>(types).size());
    assertEquals(events.size(), new HashSet<>(events).size());
  }

  @Test
  void theLastValueTypeOfEveryKindCounts() {
    for (SampleKind kind : SampleKind.values()) {
      assertEquals("count", kind.valueTypes().getLast().unit(), kind.name());
    }
  }

  @Test
  void weightsAreOfTheDimensionOfTheirValueType() {
    for (SampleEvent event : SampleEvents.all()) {
      for (int i = 0; i < event.weights().size(); i++) {
        Dimension dimension = Unit.of(event.kind().valueTypes().get(i).unit()).dimension();
        switch (event.weights().get(i)) {
          case Weight.One one -> assertEquals(Dimension.COUNT, dimension, event.type());
          case Weight.Period period -> assertEquals(Dimension.TIME, dimension, event.type());
          case Weight.Duration took -> assertEquals(Dimension.TIME, dimension, event.type());
          case Weight.Field field -> assertTrue(!field.names().isEmpty());
        }
      }
    }
  }

  @Test
  void oldNamesLeadToTheTable() {
    assertEquals("jdk.ExecutionSample", EventNames.modern("com.oracle.jdk.ExecutionSample"));
    String old = "http://www.oracle.com/hotspot/jvm/vm/prof/execution_sample";
    assertEquals("jdk.ExecutionSample", EventNames.modern(old));
    assertNotNull(SampleEvents.of(EventNames.modern(old)));
    String info = "http://www.oracle.com/hotspot/jvm/vm/prof/execution_sampling_info";
    assertEquals(info, EventNames.modern(info));
    assertNull(SampleEvents.of("jdk.GarbageCollection"));
  }
}
