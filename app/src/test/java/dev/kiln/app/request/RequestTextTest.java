package dev.kiln.app.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.request.options.DiffOptions;
import dev.kiln.app.request.question.ConvertQuestion;
import dev.kiln.app.request.question.CostQuestion;
import dev.kiln.app.request.question.DiffQuestion;
import dev.kiln.app.request.question.DoctorQuestion;
import dev.kiln.app.request.question.ExplainQuestion;
import dev.kiln.app.request.question.InfoQuestion;
import dev.kiln.app.request.question.RankQuestion;
import dev.kiln.app.request.question.RenderQuestion;
import dev.kiln.app.request.question.TopQuestion;
import dev.kiln.app.request.question.WhatIfQuestion;
import dev.kiln.model.query.QueryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Requests survive each of their written forms: command, settings and link.
class RequestTextTest {
  /// Texts, some of which are values of each kind of option; options take of them what they can.
  private static final List<String> TEXTS =
      List.of(
          "name",
          "it's $HOME & \"more\"",
          "ein Stück=wert;x",
          "-dash",
          "%41&a=b#c?",
          "日本",
          "2",
          "120",
          "3.5",
          "1000..2500",
          "60,75.5",
          "self",
          "total",
          "json",
          "share",
          "module",
          "dark",
          "color-blind",
          "icicle",
          "flame",
          "moved,new",
          "a/b c.svg",
          "p.png",
          "x.json",
          "7d:50%",
          "30s",
          "200kB",
          "12.5%",
          "Cart.price=2x@self",
          "Json=gone",
          "pprof",
          "limit",
          "normal",
          "focus=main hide='a b'",
          "by=line invert",
          "union",
          "base",
          "current",
          "thread",
          "name");

  static List<Question> questions() {
    return List.of(
        InfoQuestion.QUESTION,
        TopQuestion.QUESTION,
        RankQuestion.QUESTION,
        RenderQuestion.QUESTION,
        DiffQuestion.QUESTION,
        WhatIfQuestion.QUESTION,
        ExplainQuestion.QUESTION,
        CostQuestion.QUESTION,
        ConvertQuestion.QUESTION,
        DoctorQuestion.QUESTION);
  }

  private static @Nullable Question named(String word) {
    return questions().stream().filter(q -> q.word().equals(word)).findFirst().orElse(null);
  }

  /// Random values: for each option one of the texts that it takes, or none.
  private static Values random(Question question, Random random) {
    Values values = Values.NONE;
    for (Option<?> option : question.options()) {
      boolean single = QueryOptions.isPartOfQuery(option) && option != QueryOptions.QUERY;
      if (!single && random.nextInt(3) == 0) {
        values = given(values, option, random);
      }
    }
    return values.with(Operands.BASE, List.of()).with(Operands.CURRENT, List.of());
  }

  private static <T> Values given(Values values, Option<T> option, Random random) {
    T value = null;
    for (int tries = 0, times = option.repeats() ? 1 + random.nextInt(3) : 1; tries < 40; tries++) {
      String text = option.isFlag() ? "" : TEXTS.get(random.nextInt(TEXTS.size()));
      try {
        value = option.add(value, text);
        if (--times == 0) {
          break;
        }
      } catch (IllegalArgumentException | QueryException e) {
        // Not a value of this option: another text is tried.
      }
    }
    return value == null ? values : values.with(option, value);
  }

  private static Request request(Question question, Values values) {
    List<Path> one = List.of(Path.of("in/my file.jfr"));
    List<Path> base =
        question.operands() == Operands.TWO_SIDES ? List.of(Path.of("-b")) : List.of();
    return new Request(
        question, base, question.operands() == Operands.NONE ? List.of() : one, values);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void settingsAndLinksReadBackAsWritten(Question question) {
    Random random = new Random(question.word().hashCode());
    int given = 0;
    for (int round = 0; round < 300; round++) {
      Values values = random(question, random);
      given += SettingsText.of(question, values).size();
      assertEquals(values, SettingsText.read(question, SettingsText.of(question, values)));
      Request request = request(question, values);
      try {
        Parse.check(request);
      } catch (WrongUse e) {
        assertEquals(
            e.getMessage(),
            assertThrows(
                    WrongUse.class,
                    () -> LinkText.read(LinkText.of(request), RequestTextTest::named))
                .getMessage());
        continue;
      }
      assertEquals(request, LinkText.read(LinkText.of(request), RequestTextTest::named));
    }
    assertTrue(given > 100, "values were tried: " + given);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aWrittenCommandIsTheSameRequest(Question question) {
    Random random = new Random(question.word().length());
    for (int round = 0; round < 300; round++) {
      Request request = request(question, random(question, random));
      Path output = output(request);
      String command =
          CommandText.of(request, CommandText.Names.AS_GIVEN, output == null ? "" : "" + output);
      List<String> words = ShellSplit.words(command);
      assertEquals(List.of("kiln", question.word()), words.subList(0, 2));
      Values read = Parse.values(question, said(question, words.subList(2, words.size())));
      assertEquals(request.values(), read, command);
    }
  }

  private static @Nullable Path output(Request request) {
    for (Option<?> option : request.question().options()) {
      if (option.name().equals("--output")
          && request.values().get(option) instanceof Path file
          && !file.toString().isEmpty()) {
        return file;
      }
    }
    return null;
  }

  private static List<Parse.Said> said(Question question, List<String> words) {
    List<Parse.Said> said = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      int joined = word.startsWith("-") ? word.indexOf("=-") : -1;
      String name = joined < 0 ? word : word.substring(0, joined);
      for (Option<?> option : question.options()) {
        if (option.names().contains(name)) {
          String text =
              option.isFlag() ? "" : joined < 0 ? words.get(++i) : word.substring(joined + 1);
          said.add(new Parse.Said(name, text));
          break;
        }
      }
    }
    return said;
  }

  @Test
  void aUsualValueIsNotKept() {
    Values values = Values.NONE.with(TopQuestion.LIMIT, 5);
    assertTrue(values.has(TopQuestion.LIMIT));
    assertEquals(Values.NONE, values.with(TopQuestion.LIMIT, 0));
    assertSame(values, values.with(TopQuestion.LIMIT, 5));
    assertEquals(
        values, values.with(RenderQuestion.COMPACT, true).only(TopQuestion.QUESTION.options()));
  }

  @Test
  void aRequestRefusesWhatItsQuestionDoesNotTake() {
    Request top = request(TopQuestion.QUESTION, Values.NONE);
    assertThrows(IllegalStateException.class, () -> top.get(DiffOptions.BASIS));
    assertEquals(0, top.get(TopQuestion.LIMIT));
  }

  @Test
  void aLinkOfAnotherKindIsRefusedInOneLine() {
    for (String link :
        List.of(
            "http://x",
            "kiln:nothing?file=a",
            "kiln:top?file=a&nonsense=1",
            "kiln:top",
            "kiln:top?file=a&limit=-3",
            "kiln:top?file=%4",
            "kiln:top?file=a&query=%ff")) {
      WrongUse refused =
          assertThrows(WrongUse.class, () -> LinkText.read(link, RequestTextTest::named), link);
      assertEquals(1, String.valueOf(refused.getMessage()).lines().count(), link);
    }
  }

  @Test
  void everyOptionOfAQuestionHasItsOwnNames() {
    for (Question question : questions()) {
      Set<String> names = new HashSet<>();
      Stream<String> all = question.options().stream().flatMap(o -> o.names().stream());
      all.forEach(name -> assertTrue(names.add(name), question.word() + " has " + name + " twice"));
      question.required().forEach(option -> assertTrue(question.takes(option), "" + option));
    }
  }
}
