package dev.kiln.app.session;

import dev.kiln.app.request.InputOptions;
import dev.kiln.app.request.Option;
import dev.kiln.app.request.QueryOptions;
import dev.kiln.app.request.Request;
import dev.kiln.app.request.Values;
import dev.kiln.app.request.options.DiffOptions;
import dev.kiln.app.request.options.LookOptions;
import dev.kiln.app.request.options.PictureOptions;
import dev.kiln.app.request.question.DiffQuestion;
import dev.kiln.app.request.question.RankQuestion;
import dev.kiln.app.request.question.RenderQuestion;
import dev.kiln.model.diff.Basis;
import dev.kiln.model.diff.ComparisonResult;
import dev.kiln.model.diff.DiffTree.Widths;
import dev.kiln.model.identity.IdentityRule;
import dev.kiln.model.identity.IdentityRules;
import dev.kiln.model.query.Query;
import dev.kiln.render.color.PaletteKind;
import dev.kiln.render.layout.Order;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.RowSizes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns what a document shows into the request of a command, from which pictures, captions and
/// copied commands are written.
public final class Asking {
  /// The options whose values a document keeps as a user's choices.
  private static final List<Option<?>> LOOK =
      List.of(
          PictureOptions.ORDER,
          RenderQuestion.COLOR,
          DiffOptions.BASIS,
          DiffOptions.UNITS,
          DiffOptions.UNIT_NAME,
          DiffQuestion.LAYOUT,
          DiffQuestion.COLOR,
          RankQuestion.PATHS,
          RankQuestion.SORT,
          RankQuestion.SPEEDUP,
          RankQuestion.COUNTS);

  private Asking() {}

  /// A `render` request with the look that a document has in the window, the user's sizes among it.
  ///
  /// @param widthPx the whole picture's width, margins included
  public static Request flame(
      Document document, Answer answer, Orientation orientation, int widthPx) {
    Preferences preferences = document.preferences();
    boolean colorBlind = preferences.colorBlindProperty().get();
    Values values =
        Values.NONE
            .with(QueryOptions.QUERY, answer.query())
            .with(RenderQuestion.ICICLE, orientation == Orientation.ICICLE)
            .with(PictureOptions.ORDER, answer.order())
            .with(RenderQuestion.COLOR, document.store().get().coloring())
            .with(RenderQuestion.PALETTE, colorBlind ? PaletteKind.COLOR_BLIND : PaletteKind.NORMAL)
            .with(RenderQuestion.MINE, List.copyOf(preferences.myCodeProperty().get()))
            .with(RenderQuestion.WIDTH, widthPx)
            .with(RenderQuestion.TEXT_SIZE, preferences.textPercentProperty().get())
            .with(RenderQuestion.COMPACT, preferences.compactRowsProperty().get())
            .with(InputOptions.PROFILE, document.sources().profiles());
    return new Request(RenderQuestion.QUESTION, List.of(), List.of(document.path()), values);
  }

  /// A `render` request for a function between its callers and its callees.
  public static Request sandwich(Document document, Answer answer, String function, int widthPx) {
    return flame(document, answer, Orientation.FLAME, widthPx)
        .with(PictureOptions.SANDWICH, function);
  }

  /// A `diff` request with the look of the document's comparison.
  ///
  /// @param widths what boxes are as wide as
  /// @param order how siblings are sorted
  public static Request comparison(
      Document document, ComparisonResult result, Widths widths, Order order) {
    DocumentState state = document.store().get();
    Values values =
        asked(result, state.look().only(DiffQuestion.QUESTION.options()))
            .with(QueryOptions.QUERY, result.query())
            .with(DiffQuestion.LAYOUT, widths)
            .with(PictureOptions.ORDER, order)
            .with(DiffQuestion.VIEW, state.orientation())
            .with(InputOptions.PROFILE, document.sources().profiles());
    return new Request(
        DiffQuestion.QUESTION,
        document.sources().base(),
        document.sources().current(),
        withRules(values, result.comparison().identity().rules()));
  }

  /// What a result was asked for, which is not yet what the document asks if that has just changed.
  private static Values asked(ComparisonResult result, Values look) {
    Optional<Basis> basis = Optional.ofNullable(result.asked().basis());
    return DiffOptions.withUnits(look, result.asked().units()).with(DiffOptions.BASIS, basis);
  }

  private static Values withRules(Values values, IdentityRules rules) {
    List<String> on = new ArrayList<>();
    List<String> off = new ArrayList<>();
    List<IdentityRule> usual = IdentityRules.standard().rules();
    for (int i = 0; i < usual.size(); i++) {
      IdentityRule rule = rules.rules().get(i);
      if (rule.on() != usual.get(i).on()) {
        (rule.on() ? on : off).add(rule.name());
      }
    }
    return values.with(DiffOptions.WITH_RULE, on).with(DiffOptions.WITHOUT_RULE, off);
  }

  /// A `rank` request with the look of the document's hot paths.
  ///
  /// @param query what is ranked
  /// @param look how it was ranked
  /// @param myCode prefixes of the names that were ranked; empty for all
  public static Request ranking(Document document, Query query, Values look, List<String> myCode) {
    Values values =
        look.only(List.of(RankQuestion.SORT, RankQuestion.SPEEDUP, RankQuestion.COUNTS))
            .with(QueryOptions.QUERY, query)
            .with(RankQuestion.MINE, myCode)
            .with(InputOptions.PROFILE, document.sources().profiles());
    return new Request(RankQuestion.QUESTION, List.of(), List.of(document.path()), values);
  }

  /// The state of a document that shows what a request asks for: the way back from the requests
  /// above. Sizes, the palette and the prefixes of the user's code are preferences, not state; a
  /// sandwich opens without its function.
  public static DocumentState state(Request request) {
    boolean ranks = request.question() == RankQuestion.QUESTION;
    Values look =
        request
            .values()
            .only(LOOK)
            .with(RenderQuestion.VIEW, orientation(request))
            .with(LookOptions.MY_CODE_ONLY, ranks && request.has(RankQuestion.MINE));
    Query query = request.query();
    View view = view(request).toward(query.direction());
    return new DocumentState(query, view, look, FixPlan.NONE);
  }

  private static View view(Request request) {
    if (request.question() == RankQuestion.QUESTION) {
      return View.HOT_PATHS;
    }
    if (request.has(PictureOptions.SANDWICH)) {
      return View.SANDWICH;
    }
    return request.question() == DiffQuestion.QUESTION ? View.DIFF : View.FLAME;
  }

  private static Orientation orientation(Request request) {
    if (request.question() == RenderQuestion.QUESTION) {
      return request.get(RenderQuestion.ICICLE)
          ? Orientation.ICICLE
          : request.get(RenderQuestion.VIEW);
    }
    return request.values().get(DiffQuestion.VIEW);
  }

  /// The sizes of rows and type that the user chose.
  public static RowSizes sizes(Preferences preferences) {
    return new RowSizes(
        preferences.textPercentProperty().get() / 100.0, preferences.compactRowsProperty().get());
  }
}
