package dev.kiln.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.request.Option;
import dev.kiln.app.request.Request;
import dev.kiln.app.request.Values;
import dev.kiln.app.request.options.DiffOptions;
import dev.kiln.app.request.options.LookOptions;
import dev.kiln.app.request.options.NumberPair;
import dev.kiln.app.request.options.PictureOptions;
import dev.kiln.app.request.question.DiffQuestion;
import dev.kiln.app.request.question.RankQuestion;
import dev.kiln.app.request.question.RenderQuestion;
import dev.kiln.model.diff.Basis;
import dev.kiln.model.diff.DiffTree.Widths;
import dev.kiln.model.hotpath.rank.RankOptions.By;
import dev.kiln.model.query.QueryText;
import dev.kiln.render.color.Coloring;
import dev.kiln.render.layout.Order;
import dev.kiln.render.layout.Orientation;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The state that a request leads back to is the state that asked for it, as far as its question
/// has options for what a user chose; and that state asks for the same again.
class AskingTest {
  private static final int ROUNDS = 200;
  private static final int WIDTH_PX = 900;
  private static final List<String> QUERIES =
      List.of("", "focus=b", "hide=a by=line", "invert", "value=samples invert by=package");
  private static final List<Option<?>> OF_A_FLAME_GRAPH =
      List.of(RenderQuestion.VIEW, PictureOptions.ORDER, RenderQuestion.COLOR);
  private static final List<Option<?>> OF_A_DIFFERENCE =
      List.of(
          RenderQuestion.VIEW,
          PictureOptions.ORDER,
          DiffOptions.BASIS,
          DiffOptions.UNITS,
          DiffOptions.UNIT_NAME,
          DiffQuestion.LAYOUT,
          DiffQuestion.COLOR);
  private static final List<Option<?>> OF_A_RANKING =
      List.of(
          RankQuestion.SORT, RankQuestion.SPEEDUP, RankQuestion.COUNTS, LookOptions.MY_CODE_ONLY);

  @TempDir Path folder;
  private final Random random = new Random(31);

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /// A state in which every choice that a document keeps is drawn by lot.
  private DocumentState state(View view) {
    Values look =
        Values.NONE
            .with(RenderQuestion.VIEW, any(List.of(Orientation.values())))
            .with(PictureOptions.ORDER, any(List.of(Order.values())))
            .with(RenderQuestion.COLOR, any(List.of(Coloring.values())))
            .with(DiffQuestion.LAYOUT, any(List.of(Widths.values())))
            .with(DiffQuestion.COLOR, any(List.of(DiffQuestion.Color.values())))
            .with(RankQuestion.SORT, any(List.of(By.values())))
            .with(RankQuestion.SPEEDUP, any(List.of(2.0, 3.5)))
            .with(RankQuestion.COUNTS, any(List.of(List.of(), List.of(Path.of("a.csv")))))
            .with(LookOptions.MY_CODE_ONLY, random.nextBoolean());
    if (random.nextBoolean()) {
      look =
          look.with(DiffOptions.UNITS, Optional.of(new NumberPair(10, 20)))
              .with(DiffOptions.UNIT_NAME, any(List.of("request", "order")))
              .with(DiffOptions.BASIS, Optional.of(any(List.of(Basis.SHARE, Basis.PER_UNIT))));
    }
    DocumentState drawn = DocumentState.initial(QueryText.parse("")).withView(view).withLook(look);
    return drawn.withQuery(QueryText.parse(any(QUERIES)));
  }

  private static DocumentState part(DocumentState state, List<Option<?>> options) {
    return new DocumentState(state.query(), state.view(), state.look().only(options), FixPlan.NONE);
  }

  private static Request flame(DocumentFixture fixture, DocumentState state) {
    fixture.document.store().replace(_ -> state);
    fixture.settle();
    return Asking.flame(fixture.document, fixture.answer(), state.orientation(), WIDTH_PX);
  }

  @Test
  void aFlameGraphLeadsBackToItsState() {
    DocumentFixture fixture = DocumentFixture.answered(folder);
    Set<Request> seen = new HashSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      DocumentState state = state(View.FLAME);
      Request request = flame(fixture, state);
      DocumentState back = Asking.state(request);
      assertEquals(part(state, OF_A_FLAME_GRAPH), back);
      assertEquals(request, flame(fixture, back));
      seen.add(request);
    }
    assertTrue(seen.size() > 50, "requests were many: " + seen.size());
  }

  private static Request difference(DocumentFixture fixture, DocumentState state) {
    Document document = fixture.document;
    document.store().replace(_ -> state);
    fixture.settle();
    document.computeDiff(state, document::tellDiff);
    fixture.settle();
    Difference difference = Objects.requireNonNull(document.diffProperty().get());
    return Asking.comparison(
        document, difference.result(), difference.layouts().inOne(), state.order());
  }

  @Test
  void aDifferenceLeadsBackToItsState() {
    DocumentFixture fixture =
        new DocumentFixture(
            folder, DocumentFixture.two("main;a 3\nmain;b 1", "main;a 5\nmain;b 2"));
    for (int round = 0; round < ROUNDS; round++) {
      DocumentState state = state(View.DIFF);
      Request request = difference(fixture, state);
      DocumentState back = Asking.state(request);
      assertEquals(part(state, OF_A_DIFFERENCE), back);
      assertEquals(request, difference(fixture, back));
    }
  }

  @Test
  void aRankingLeadsBackToItsState() {
    DocumentFixture fixture = DocumentFixture.answered(folder);
    for (int round = 0; round < ROUNDS; round++) {
      DocumentState state = state(View.HOT_PATHS);
      List<String> myCode = state.get(LookOptions.MY_CODE_ONLY) ? List.of("com.acme") : List.of();
      Request request = Asking.ranking(fixture.document, state.query(), state.look(), myCode);
      DocumentState back = Asking.state(request);
      Values icicle =
          part(state, OF_A_RANKING).look().with(RenderQuestion.VIEW, Orientation.ICICLE);
      assertEquals(part(state, OF_A_RANKING).withLook(icicle), back);
      assertEquals(request, Asking.ranking(fixture.document, back.query(), back.look(), myCode));
    }
  }

  @Test
  void aSandwichOpensItsView() {
    DocumentFixture fixture = DocumentFixture.answered(folder);
    Request request = Asking.sandwich(fixture.document, fixture.answer(), "end", WIDTH_PX);
    assertEquals(View.SANDWICH, Asking.state(request).view());
  }
}
