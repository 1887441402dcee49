package dev.kiln.model.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTextTest {
  private static final List<Term> TRANSFORMS =
      List.of(Term.values()).stream()
          .filter(term -> !Terms.exampleOn(term).transforms().isEmpty())
          .toList();

  @Test
  void writesEveryPart() {
    Query query =
        Query.all()
            .withValueType("cpu/nanoseconds")
            .plus(new Filter.TimeRange(12_000_000_000L, 132_500_000_000L))
            .plus(new Filter.ThreadName("http nio \"x\" \\d+"))
            .plus(new Filter.HasLabel("route", "/a=b"))
            .plus(new Filter.InTrace("4bf92f3577b34da6a3ce929d0e0e4736"))
            .plus(new Filter.InSpan("00f067aa0ba902b7"))
            .plus(new Filter.Focus("load"))
            .plus(new Filter.Ignore("gc"))
            .plus(new Transform.Hide("^java\\."))
            .withDirection(Direction.CALLERS)
            .withMergeKey(MergeKey.LINE);
    String text = QueryText.format(query);
    assertEquals(
        "value=cpu/nanoseconds time=12s..132500ms thread=\"http nio \"\"x\"\" \\d+\""
            + " label=route=/a=b trace-id=4bf92f3577b34da6a3ce929d0e0e4736"
            + " span-id=00f067aa0ba902b7 focus=load ignore=gc hide=^java\\. invert by=line",
        text);
    assertEquals(query, QueryText.parse(text));
  }

  @Test
  void randomQueriesComeBack() {
    Random random = new Random(11);
    String alphabet = "ab \"=\\.*;<>äß\t";
    for (int round = 0; round < 500; round++) {
      StringBuilder value = new StringBuilder("x");
      for (int i = random.nextInt(12); i > 0; i--) {
        value.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      Query query =
          Query.all()
              .withValueType(value.toString())
              .plus(new Filter.HasLabel("k", value.toString()))
              .plus(new Filter.TimeRange(random.nextLong(1000), 1000 + random.nextLong(1L << 40)));
      assertEquals(query, QueryText.parse(QueryText.format(query)));
    }
  }

  @Test
  void randomTransformsComeBackInOrder() {
    Random random = new Random(12);
    String alphabet = "ab \"=\\;.:*$^";
    for (int round = 0; round < 500; round++) {
      Query query = Query.all();
      for (int i = random.nextInt(6); i > 0; i--) {
        StringBuilder value = new StringBuilder();
        for (int n = random.nextInt(12); n > 0; n--) {
          value.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        String regex = Filter.literal(value.toString());
        Term term = TRANSFORMS.get(random.nextInt(TRANSFORMS.size()));
        query =
            switch (term.argument()) {
              case PATH -> query.plus(Transform.Subtree.of(List.of("x", value.toString(), regex)));
              case RECURSION ->
                  query.plus(
                      new Transform.Recursion(
                          Transform.Recursion.Kind.values()[random.nextInt(2)], regex));
              default -> term.on(query, regex);
            };
      }
      assertEquals(query, QueryText.parse(QueryText.format(query)));
    }
  }

  @Test
  void transformsReadAsTheyAreWritten() {
    String text =
        "hide=a show=module:b show-from=file:c callees=d subtree=main;a\\;b;c\\\\d merge=e"
            + " prune-from=f recursion=direct recursion=any:g collapse=^h\\.";
    Query query = QueryText.parse(text);
    assertEquals(10, query.transforms().size());
    assertEquals(text, QueryText.format(query));
    assertEquals(new Transform.Subtree(List.of("main", "a;b", "c\\d")), query.transforms().get(4));
  }

  @ParameterizedTest
  @CsvSource({
    "^org\\.springframework\\., org.springframework",
    "^std::, std",
    "^github\\.com/acme/, github.com/acme",
    "module:^libjvm\\.so$, libjvm.so",
    "json.*, json",
    "(a|b), (a|b)",
    "^, ^",
  })
  void collapsedNamesAreReadable(String regex, String name) {
    assertEquals(name, new Transform.Collapse(regex).name());
  }

  @Test
  void emptyTextIsEverything() {
    assertEquals(Query.all(), QueryText.parse("  "));
    assertEquals("", QueryText.format(Query.all()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense=1",
        "focus",
        "focus=\"open",
        "focus=(",
        "by=colour",
        "time=5s",
        "time=2s..1s",
        "time=1y..2y",
        "label=x",
        "trace-id=xyz",
        "span-id=4bf92f3577b34da6a3ce929d0e0e4736",
        "state=(",
        "time=99999999999h..",
        "hide=[",
        "show=[",
        "show-from=(",
        "callees=*",
        "merge=(",
        "prune-from=[",
        "collapse=module:(",
        "focus=file:[",
        "subtree=",
        "subtree=a\\",
        "recursion=some",
        "recursion=",
        "recursion=any:(",
        "recursion=directly"
      })
  void badTextIsRefusedInOneLine(String text) {
    QueryException e = assertThrows(QueryException.class, () -> QueryText.parse(text));
    assertEquals(1, String.valueOf(e.getMessage()).lines().count());
  }

  @Test
  void exactlyMatchesTheNameAlone() {
    String name = "main.(*index).add[go.shape.int]^$|{}+?\\\\";
    assertEquals(
        name,
        Pattern.compile(Filter.exactly(name))
            .matcher(name)
            .results()
            .findFirst()
            .orElseThrow()
            .group());
    assertEquals(0, Pattern.compile(Filter.exactly(name)).matcher(name + "x").results().count());
    assertEquals("^com\\.acme\\.Cart\\.load$", Filter.exactly("com.acme.Cart.load"));
  }

  @Test
  void equalFiltersAreEqual() {
    assertEquals(List.of(new Filter.Focus("a")), QueryText.parse("focus=a").filters());
  }
}
