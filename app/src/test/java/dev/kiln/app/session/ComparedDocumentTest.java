package dev.kiln.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.kiln.app.session.Subject.TwoSides;
import dev.kiln.model.diff.Basis;
import dev.kiln.model.query.Query;
import dev.kiln.model.run.Side;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A document of two sides.
@SuppressWarnings("NullAway.Init") // the document is made before each test
class ComparedDocumentTest {
  @TempDir Path folder;
  private DocumentFixture fixture;
  private Document document;

  @BeforeEach
  void open() {
    TwoSides sides = DocumentFixture.two("main;a 3\nmain;b 1", "main;a 5\nmain;c 2");
    fixture = new DocumentFixture(folder, sides);
    document = fixture.document;
    document.ask();
    fixture.settle();
  }

  private long total(Side side) {
    Difference difference = Objects.requireNonNull(document.diffProperty().get());
    return difference.result().shown().tree(side).total();
  }

  private void computeDiff() {
    document.computeDiff(document.store().get(), document::tellDiff);
    fixture.settle();
  }

  @Test
  void itOpensWithTheDifferenceAndItsOtherViewsShowTheCurrentSide() {
    assertEquals(View.DIFF, document.store().get().view());
    assertEquals("before → after", document.name());
    assertEquals(Path.of("after"), document.path());
    assertEquals(7, fixture.answer().tree().total());
  }

  @Test
  void aDifferenceIsOfBothSides() {
    assertNull(document.diffProperty().get(), "nothing is worked out unasked");
    computeDiff();
    assertEquals(4, total(Side.BASE));
    assertEquals(7, total(Side.CURRENT));
  }

  @Test
  void whatIsComputedFromBothSidesSeesTheSamplesOfBoth() {
    List<Long> told = new ArrayList<>();
    document.computeCompared((_, both) -> both.callTree(Query.all()).total(), told::add);
    document.compute(view -> view.callTree(Query.all()).total(), told::add);
    fixture.settle();
    assertEquals(List.of(11L, 7L), told);
  }

  @Test
  void exchangedSidesAreAskedAnewAndTheirUnitsOfWorkGoWithThem() {
    Basis.Units units = new Basis.Units(10, 20, "request");
    document.store().update(s -> s.withUnits(units));
    document.swap();
    fixture.settle();
    assertEquals("after → before", document.name());
    assertEquals(4, fixture.answer().tree().total(), "the views of one profile show the other");
    assertEquals(units.turned(), document.store().get().units());
    computeDiff();
    assertEquals(7, total(Side.BASE));
    assertEquals(4, total(Side.CURRENT));
    document.swap();
    fixture.settle();
    assertEquals("before → after", document.name());
    assertEquals(7, fixture.answer().tree().total());
    assertEquals(units, document.store().get().units());
  }

  @Test
  void anAnswerOfTheSidesBeforeIsNotShownAfterTheExchange() {
    document.ask();
    document.swap();
    fixture.work.run(1);
    fixture.settle();
    assertEquals(4, fixture.answer().tree().total());
  }

  @Test
  void whoHearsOfTheExchangeSeesTheOtherSides() {
    List<String> names = new ArrayList<>();
    document.subjectProperty().addListener(_ -> names.add(document.name()));
    document.swap();
    assertEquals(List.of("after → before"), names);
  }

  @Test
  void aQueryThatDoesNotFitLeavesItsLineAndTheDifferenceBefore() {
    computeDiff();
    Difference before = document.diffProperty().get();
    document.store().update(s -> s.withQuery(Query.all().withValueType("bytes")));
    computeDiff();
    assertEquals(
        "no value type bytes in this profile; it has samples/count",
        document.problemProperty().get());
    assertSame(before, document.diffProperty().get());
  }

  @Test
  void oneProfileHasNoSidesToExchangeOrToCompareWith() {
    DocumentFixture alone = DocumentFixture.answered(folder);
    Subject before = alone.document.subject();
    alone.document.swap();
    alone.document.computeCompared((_, both) -> both, _ -> {});
    assertEquals(0, alone.work.size(), "nothing is worked out");
    assertSame(before, alone.document.subject());
  }
}
