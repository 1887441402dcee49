package dev.kiln.model.run;

import dev.kiln.model.Profile;
import dev.kiln.model.sampling.RowSamples;
import dev.kiln.model.value.Unit;
import dev.kiln.model.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Decides which value types of several profiles are the same, and in which events of the union
/// they go.
///
/// ```
///   base   samples: samples/count, cpu/ns        union  samples: samples/count
///   current  cpu samples: cpu/ms, alloc: ...            samples + cpu samples: cpu/ns, samples/count
/// ```
///
/// Two are one where their names are equal and their units are of one dimension. Where units
/// differ, values are converted to the smaller one, which is exact. Each event of the union has a
/// value type that counts samples, added if the files have none or none in common, so that sampling
/// error can be told.
final class ValueMatch {
  /// A column of the union in one profile.
  ///
  /// @param valueType the profile's value type; if `counts`, the one whose samples are counted
  /// @param counts whether it is the number of samples
  /// @param factor the union's units in one of the profile's
  record Column(int valueType, boolean counts, long factor) {}

  /// A value type of the union, with its column in each profile.
  record Shared(ValueType type, List<Column> columns) {}

  /// An event type of the union.
  ///
  /// @param events the event type of each profile
  record Event(String name, List<Integer> events, String kind, List<Shared> types) {}

  private final List<Profile> profiles;
  private final List<Event> events = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private ValueMatch(List<Profile> profiles) {
    this.profiles = profiles;
  }

  /// @param profiles of both sides; the last one's order and spelling lead
  /// @throws IncomparableException if they share no value type
  static ValueMatch of(List<Profile> profiles) throws IncomparableException {
    ValueMatch match = new ValueMatch(profiles);
    for (ValueType type : profiles.getLast().valueTypes()) {
      Shared shared = match.shared(type);
      if (shared != null) {
        match.add(shared);
      }
    }
    if (match.events.isEmpty()) {
      match.addSampleCounts();
    }
    if (match.events.isEmpty()) {
      throw new IncomparableException(match.refusal());
    }
    match.events.replaceAll(match::withSampleCount);
    return match;
  }

  /// The events of the union.
  List<Event> events() {
    return events;
  }

  /// What is left out or assumed, for the comparability strip.
  List<String> notes() {
    return notes;
  }

  private @Nullable Shared shared(ValueType wanted) {
    List<Integer> found = new ArrayList<>();
    ValueType finest = wanted;
    for (Profile profile : profiles) {
      int at = find(profile, wanted);
      if (at < 0) {
        return null;
      }
      ValueType type = profile.valueTypes().get(at);
      if (!isConvertible(type, finest)) {
        notes.add(wanted.name() + " left out: " + type.unit() + " against " + finest.unit());
        return null;
      }
      finest = factor(type) < factor(finest) ? type : finest;
      found.add(at);
    }
    List<Column> columns = new ArrayList<>();
    for (int p = 0; p < found.size(); p++) {
      ValueType type = profiles.get(p).valueTypes().get(found.get(p));
      columns.add(new Column(found.get(p), false, Math.round(factor(type) / factor(finest))));
    }
    return new Shared(finest, columns);
  }

  /// The value type of this name: of the same unit, else the first.
  private static int find(Profile profile, ValueType wanted) {
    int exact = profile.valueTypes().indexOf(wanted);
    List<String> names = profile.valueTypes().stream().map(ValueType::name).toList();
    return exact >= 0 ? exact : names.indexOf(wanted.name());
  }

  private static double factor(ValueType type) {
    return Unit.of(type.unit()).factor();
  }

  /// Whether one unit is a whole number of the other.
  private static boolean isConvertible(ValueType a, ValueType b) {
    Unit ua = Unit.of(a.unit());
    Unit ub = Unit.of(b.unit());
    boolean suffixes =
        switch (ua.dimension()) {
          case TIME, MEMORY -> true;
          case COUNT ->
              ua.suffix().isEmpty() || ub.suffix().isEmpty() || ua.suffix().equals(ub.suffix());
          case OTHER -> ua.suffix().equals(ub.suffix());
        };
    double ratio = Math.max(ua.factor(), ub.factor()) / Math.min(ua.factor(), ub.factor());
    boolean whole = Math.abs(ratio - Math.rint(ratio)) < 1e-9 * ratio;
    return ua.dimension() == ub.dimension() && suffixes && whole;
  }

  /// Adds a value type to the event that its columns are of. Heap profiles keep two kinds of
  /// samples in one event, which are counted apart.
  private void add(Shared shared) {
    List<Integer> ids = new ArrayList<>();
    boolean heap = false;
    for (int p = 0; p < profiles.size(); p++) {
      Column column = shared.columns().get(p);
      ids.add(profiles.get(p).samples().eventOf(column.valueType()));
      heap |= RowSamples.of(profiles.get(p), column.valueType()).source() == RowSamples.Source.HEAP;
    }
    String kind = heap ? RowSamples.heapKind(shared.type()) : "";
    for (Event event : events) {
      if (event.events().equals(ids) && event.kind().equals(kind)) {
        event.types().add(shared);
        return;
      }
    }
    String name = profiles.getLast().eventTypes().get(ids.getLast());
    events.add(new Event(name, ids, kind, new ArrayList<>(List.of(shared))));
  }

  /// Where one side's files do not say what they count, numbers of samples are what can be
  /// compared.
  private void addSampleCounts() {
    boolean bare = profiles.stream().anyMatch(ValueMatch::saysNoMore);
    List<Column> columns = new ArrayList<>();
    for (Profile profile : profiles) {
      int shown = profile.info().defaultValueType();
      boolean counted = RowSamples.of(profile, shown).source() == RowSamples.Source.SAMPLES;
      if (!bare || !counted) {
        return;
      }
      columns.add(new Column(shown, true, 1));
    }
    notes.add("only the numbers of samples can be compared");
    add(new Shared(new ValueType("samples", "count"), columns));
  }

  /// Whether a profile has samples and no word of what they are: collapsed stacks.
  private static boolean saysNoMore(Profile profile) {
    return profile.valueTypes().size() == 1
        && profile.valueTypes().getFirst().name().equals("samples");
  }

  /// The event with a value type that counts the samples of each profile as that profile does.
  private Event withSampleCount(Event event) {
    for (Shared shared : event.types()) {
      if (countsSamples(event, shared)) {
        return event;
      }
    }
    Shared any = event.types().getFirst();
    List<Column> columns = new ArrayList<>();
    any.columns().forEach(column -> columns.add(new Column(column.valueType(), true, 1)));
    event.types().add(new Shared(new ValueType(countName(event), "count"), columns));
    return event;
  }

  /// Whether [RowSamples] finds in the union what it finds in each profile.
  private boolean countsSamples(Event event, Shared shared) {
    boolean all = isFound(event, shared);
    for (int p = 0; p < profiles.size(); p++) {
      Column column = shared.columns().get(p);
      int counting = RowSamples.of(profiles.get(p), column.valueType()).countType();
      all &= column.counts() || counting == column.valueType();
    }
    return all;
  }

  private static boolean isFound(Event event, Shared shared) {
    if (RowSamples.isSamples(shared.type())) {
      return true;
    }
    return event.kind().isEmpty()
        && event.types().stream()
            .filter(t -> RowSamples.isCount(t.type()))
            .findFirst()
            .map(shared::equals)
            .orElse(false);
  }

  private String countName(Event event) {
    String name = event.name().endsWith("samples") ? event.name() : event.name() + " samples";
    String kind = event.kind().replace('_', ' ');
    String wanted = kind.isEmpty() ? name : kind + "samples";
    boolean taken =
        events.stream()
            .flatMap(e -> e.types().stream())
            .anyMatch(shared -> shared.type().name().equals(wanted));
    return taken ? event.types().getFirst().type().name() + " samples" : wanted;
  }

  private String refusal() {
    List<String> lists = new ArrayList<>();
    for (Profile profile : profiles) {
      lists.add(
          profile.valueTypes().stream().map(ValueType::toString).collect(Collectors.joining(", ")));
    }
    String units = notes.isEmpty() ? "" : " (" + String.join("; ", notes) + ")";
    return "no value type in common: "
        + String.join(" against ", lists.stream().distinct().toList())
        + units;
  }
}
