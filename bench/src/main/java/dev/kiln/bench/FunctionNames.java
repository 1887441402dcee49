package dev.kiln.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Makes up names as JVM, Go and C++ profilers write them: 30 to 80 bytes of ASCII, no two alike.
///
/// No name holds a semicolon or ends in a number behind a space: collapsed stacks could not tell it
/// from the next frame or from the count.
final class FunctionNames {
  static final int MIN_BYTES = 30;
  static final int MAX_BYTES = 80;

  private static final List<String> PLACES =
      List.of(
          "audit",
          "basket",
          "broker",
          "carrier",
          "depot",
          "forecast",
          "freight",
          "harbor",
          "intake",
          "journal",
          "kernel",
          "loyalty",
          "mailbox",
          "notary",
          "outbox",
          "parcel",
          "quota",
          "ranking",
          "sensor",
          "tariff",
          "upload",
          "voucher",
          "warehouse",
          "yield");
  private static final List<String> THINGS =
      List.of(
          "Address",
          "Balance",
          "Barcode",
          "Bucket",
          "Bundle",
          "Calendar",
          "Cargo",
          "Crate",
          "Currency",
          "Digest",
          "Discount",
          "Envelope",
          "Fare",
          "Geometry",
          "Glyph",
          "Holiday",
          "Image",
          "Label",
          "Lane",
          "Manifest",
          "Meter",
          "Offer",
          "Pallet",
          "Picker",
          "Pixel",
          "Polygon",
          "Receipt",
          "Reservation",
          "Route",
          "Shelf",
          "Signature",
          "Stamp",
          "Surcharge",
          "Ticket",
          "Vehicle",
          "Weight",
          "Zone");
  private static final List<String> ROLES =
      List.of(
          "Adapter",
          "Arena",
          "Bridge",
          "Collector",
          "Comparator",
          "Encoder",
          "Estimator",
          "Guard",
          "Importer",
          "Inspector",
          "Joiner",
          "Keeper",
          "Lexer",
          "Monitor",
          "Observer",
          "Printer",
          "Ring",
          "Rotator",
          "Sampler",
          "Solver",
          "Splitter",
          "Tracker",
          "Visitor",
          "Window");
  private static final List<String> VERBS =
      List.of(
          "absorb", "adjust", "balance", "bind", "check", "clip", "count", "decode", "drop",
          "expand", "fill", "fold", "gather", "grow", "hash", "insert", "measure", "move", "pack",
          "pick", "print", "probe", "push", "rank", "rebuild", "rotate", "scan", "shift", "sign",
          "slice", "sort", "step", "swap", "trim", "unpack", "walk", "weigh");

  private final RandomGenerator random;
  private final Set<String> made = new HashSet<>();

  FunctionNames(RandomGenerator random) {
    this.random = random;
  }

  /// The next name.
  String next() {
    while (true) {
      String name =
          switch (random.nextInt(4)) {
            case 0 -> go();
            case 1 -> cpp();
            default -> java();
          };
      if (name.length() >= MIN_BYTES && name.length() <= MAX_BYTES && made.add(name)) {
        return name;
      }
    }
  }

  private String java() {
    StringBuilder name = new StringBuilder(random.nextBoolean() ? "com/example/" : "org/sample/");
    for (int i = random.nextInt(3); i >= 0; i--) {
      name.append(pick(PLACES)).append('/');
    }
    name.append(type());
    switch (random.nextInt(10)) {
      case 0 -> name.append("$$Lambda.0x").append(Integer.toHexString(random.nextInt(1 << 28)));
      case 1 -> name.append('$').append(pick(ROLES));
      default -> {}
    }
    return name.append('.').append(method()).toString();
  }

  private String go() {
    String receiver = "(*" + type() + ").";
    String closure = random.nextInt(5) == 0 ? ".func" + (1 + random.nextInt(9)) : "";
    return "github.com/example/%s/%s.%s%s%s"
        .formatted(pick(PLACES), pick(PLACES), receiver, method(), closure);
  }

  private String cpp() {
    String template =
        switch (random.nextInt(6)) {
          case 0 -> "<unsigned long>";
          case 1 -> "<" + pick(THINGS) + ", int>";
          default -> "";
        };
    String argument = pick(THINGS) + (random.nextBoolean() ? " const&" : "*");
    return "%s::%s::%s%s::%s(%s)"
        .formatted(pick(PLACES), pick(PLACES), type(), template, method(), argument);
  }

  private String type() {
    String first = random.nextInt(3) == 0 ? pick(THINGS) : "";
    return first + pick(THINGS) + pick(ROLES);
  }

  private String method() {
    return pick(VERBS) + (random.nextInt(4) == 0 ? "" : pick(THINGS));
  }

  private String pick(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
