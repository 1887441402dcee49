package dev.kiln.app.ui.flame;

import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.model.query.Filter;
import dev.kiln.model.query.MergeKey;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.Transform;
import dev.kiln.model.query.Transform.Recursion;
import dev.kiln.render.color.PackageColors;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// The menu that simplifies the whole graph: coarser boxes, folded recursion, my code only.
final class SimplifyMenu extends MenuButton {
  private final Document document;

  SimplifyMenu(Document document) {
    super("Simplify", Icons.of(Feather.LAYERS, 13));
    this.document = document;
    setId("simplify");
    setTooltip(new Tooltip("Coarser boxes, folded recursion, my code only"));
    setMinWidth(Region.USE_PREF_SIZE);
    getStyleClass().add("compact");
    for (MergeKey key : MergeKey.values()) {
      add("A box per " + key.word(), query -> query.withMergeKey(key));
    }
    getItems().add(new SeparatorMenuItem());
    add("Collapse direct recursion", q -> q.plus(new Recursion(Recursion.Kind.DIRECT, "")));
    add("Collapse any recursion", q -> q.plus(new Recursion(Recursion.Kind.ANY, "")));
    getItems().add(new SeparatorMenuItem());
    MenuItem mine = new MenuItem("My code only");
    mine.setId("my-code-only");
    mine.setOnAction(_ -> onlyMyCode());
    getItems().add(mine);
  }

  private void add(String name, UnaryOperator<Query> step) {
    MenuItem item = new MenuItem(name);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> document.store().update(s -> s.withQuery(step.apply(s.query()))));
    getItems().add(item);
  }

  /// Keeps the frames of the prefixes in the settings; if none are given, of the family that the
  /// colours take for the user's own.
  private void onlyMyCode() {
    Answer answer = document.answerProperty().get();
    List<String> given = document.preferences().myCodeProperty().get();
    if (!given.isEmpty()) {
      show(given);
    } else if (answer != null) {
      document.compute(_ -> PackageColors.ownPrefixes(answer.tree()), this::show);
    }
  }

  private void show(List<String> prefixes) {
    if (prefixes.isEmpty()) {
      return;
    }
    String any = prefixes.stream().map(Filter::literal).collect(Collectors.joining("|"));
    String regex = prefixes.size() == 1 ? "^" + any : "^(" + any + ")";
    document.store().update(s -> s.withQuery(s.query().plus(new Transform.Show(regex))));
  }
}
