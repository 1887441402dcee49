package dev.kiln.importers.pprof;

import dev.kiln.importers.table.IdMap;
import dev.kiln.importers.table.LongList;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the text of a legacy profile says about addresses.
///
/// ```
///   00400000-00fcb000: /bin/server                         memory map, short
///   00400000-00fcb000 r-xp 00000000 00:00 7482 /bin/server memory map, as in /proc
///    0x0000031 com.example.f (F.java:31)                   symbol (Java)
///   #   0x44cb3   runtime.gopark+0x13   /go/proc.go:305    symbol (Go)
/// ```
final class LegacySymbols {
  private static final int MAX_LINE = 2000;

  private static final Pattern MAPPING =
      Pattern.compile(
          "\\s*(\\p{XDigit}{1,16})-(\\p{XDigit}{1,16}):?\\s+(?:(\\S{4}) .*?)?(\\S*)\\s*");
  private static final Pattern SYMBOL =
      Pattern.compile(
          "#?\\s*0x(\\p{XDigit}{1,16})\\s+(.*?)\\s*(?:\\+0x\\p{XDigit}+)?(?:\\s+\\(?(\\S+):(\\d{1,9})\\)?)?");

  private record Symbol(String name, String file, int line) {}

  private record Range(long end, String file) {}

  private final RawProfile raw;
  private final Map<String, Integer> strings = new HashMap<>();
  private final IdMap addressNumbers = new IdMap();
  private final LongList addresses = new LongList(256);
  private final Map<Long, Symbol> symbols = new HashMap<>();
  private final TreeMap<Long, Range> ranges = new TreeMap<>(Long::compareUnsigned);

  LegacySymbols(RawProfile raw) {
    this.raw = raw;
  }

  int string(String text) {
    return strings.computeIfAbsent(
        text,
        t -> {
          raw.strings.add(t);
          return raw.strings.size() - 1;
        });
  }

  /// The id of the location at an address.
  int location(long address) {
    int number = addressNumbers.number(address);
    if (number == addresses.size()) {
      addresses.add(address);
    }
    return number + 1;
  }

  /// Names the function at an address, unless it has a name.
  void add(long address, String function) {
    symbols.putIfAbsent(address, new Symbol(function, "", 0));
  }

  void readLines(String text) {
    for (String raggedLine : (Iterable<String>) text.lines()::iterator) {
      if (raggedLine.length() > MAX_LINE) {
        continue;
      }
      // Single blanks keep the expressions from trying every way to part a run of them.
      String line = raggedLine.strip().replaceAll("\\s+", " ");
      Matcher symbol = SYMBOL.matcher(line);
      Matcher mapping = MAPPING.matcher(line);
      if (symbol.matches() && !symbol.group(2).isEmpty()) {
        String file = symbol.group(3) == null ? "" : symbol.group(3);
        int number = symbol.group(4) == null ? 0 : Integer.parseInt(symbol.group(4));
        symbols.putIfAbsent(
            Long.parseUnsignedLong(symbol.group(1), 16), new Symbol(symbol.group(2), file, number));
      } else if (mapping.matches() && isCode(mapping.group(3))) {
        ranges.put(
            Long.parseUnsignedLong(mapping.group(1), 16),
            new Range(Long.parseUnsignedLong(mapping.group(2), 16), mapping.group(4)));
      }
    }
  }

  private static boolean isCode(@Nullable String permissions) {
    return permissions == null || permissions.contains("x");
  }

  /// Defines every location that a sample refers to.
  void resolve() {
    Map<String, Long> functionIds = new HashMap<>();
    for (int location = 0; location < addresses.size(); location++) {
      long address = addresses.get(location);
      Symbol symbol = symbols.get(address);
      // A return address lies behind its call; symbol lists name the call.
      symbol = symbol == null ? symbols.get(address - 1) : symbol;
      if (symbol != null) {
        String key = symbol.name() + '\n' + symbol.file();
        Long id = functionIds.get(key);
        if (id == null) {
          id = functionIds.size() + 1L;
          functionIds.put(key, id);
          raw.functions.ids.number(id);
          raw.functions.name.add(string(symbol.name()));
          raw.functions.systemName.add(0);
          raw.functions.file.add(string(symbol.file()));
        }
        raw.locations.lineFunction.add(id);
        raw.locations.lineNumber.add(symbol.line());
      }
      raw.locations.define(location + 1L, mapping(address), address);
    }
  }

  /// The id of the mapping of an address, made when first used; 0 for none.
  private long mapping(long address) {
    Map.Entry<Long, Range> range = ranges.floorEntry(address);
    if (range == null
        || Long.compareUnsigned(address, range.getValue().end()) >= 0
        || range.getValue().file().isEmpty()) {
      return 0;
    }
    long id = string(range.getValue().file());
    if (raw.mappings.ids.find(id) < 0) {
      raw.mappings.ids.number(id);
      raw.mappings.file.add(id);
      raw.mappings.buildId.add(0);
    }
    return id;
  }
}
