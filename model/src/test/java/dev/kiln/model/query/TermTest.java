package dev.kiln.model.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TermTest {
  private static List<Clause> clauses(Query query) {
    List<Clause> clauses = new ArrayList<>(query.filters());
    clauses.addAll(query.transforms());
    return clauses;
  }

  @ParameterizedTest
  @EnumSource(Term.class)
  void anExampleOfEachTermComesBackFromItsText(Term term) {
    Query query = Terms.exampleOn(term);
    assertNotEquals(Query.all(), query);
    String text = QueryText.format(query);
    assertEquals(query, QueryText.parse(text), text);
    assertEquals(term.word(), text.replaceAll("=.*", ""));
    assertSame(term, Term.of(term.word()));
    clauses(query).forEach(clause -> assertSame(term, clause.term()));
    assertFalse(term.meaning().isBlank());
  }

  @Test
  void everyFilterAndTransformHasATerm() {
    Set<Class<?>> made = new HashSet<>();
    for (Term term : Term.values()) {
      clauses(Terms.exampleOn(term)).forEach(clause -> made.add(clause.getClass()));
    }
    Set<Class<?>> permitted = new HashSet<>();
    addRecords(Clause.class, permitted);
    assertEquals(permitted, made);
  }

  private static void addRecords(Class<?> type, Set<Class<?>> records) {
    if (type.isRecord()) {
      records.add(type);
    } else {
      Stream.of(type.getPermittedSubclasses()).forEach(sub -> addRecords(sub, records));
    }
  }

  @ParameterizedTest
  @EnumSource(Term.class)
  void whatCanBeGivenTwiceAddsUp(Term term) {
    Query once = Terms.exampleOn(term);
    Query twice = term.on(once, Terms.example(term.argument()));
    assertEquals(term.repeats() ? 2 : clauses(once).size(), clauses(twice).size());
  }

  @Test
  void anUnknownWordIsNoTerm() {
    assertNull(Term.of("nonsense"));
    assertNull(Term.of("FOCUS"));
  }

  @Test
  void chipsShowWholeNamesPlainly() {
    assertEquals("com.acme.Cart", new Filter.Focus("^com\\.acme\\.Cart$").chip());
    assertEquals("^a.b|c$", new Filter.Focus("^a\\.b|c$").chip());
    assertEquals("k=v", new Filter.HasLabel("k", "v").chip());
  }

  @Test
  void partsAreChangedInPlaceAndTakenAway() {
    Query query = QueryText.parse("focus=a thread=t hide=h show=s by=line");
    assertEquals(5, QueryEdits.of(query).size());
    assertEquals(
        "focus=a ignore=b hide=h show=s by=line",
        QueryText.format(QueryEdits.with(query, 1, Term.IGNORE, " b ")));
    assertEquals(
        "thread=t hide=h show=s merge=m by=line",
        QueryText.format(QueryEdits.with(query, 0, Term.MERGE, "m")));
    assertEquals("focus=a thread=t hide=h show=s", QueryText.format(QueryEdits.without(query, 4)));
    assertEquals("focus=a thread=t show=s by=line", QueryText.format(QueryEdits.without(query, 2)));
  }
}
