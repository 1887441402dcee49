package dev.kiln.app.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.cli.Cli;
import dev.kiln.importers.ImportResult;
import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.model.query.Query;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.value.Quantities;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the scripts of pictures do, in the browser that runs them.
class PicturesInBrowserTest {
  private static Browser browser;
  @TempDir static Path folder;

  @BeforeAll
  static void start() throws Exception {
    browser = Browser.start();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void noScriptFailed() {
    assertEquals(List.of(), browser.errors());
  }

  /// 4,000 calls of a hundredth of a pixel each, and what is wide.
  private static Path profile() throws Exception {
    Path file = folder.resolve("p.collapsed");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 4000; i++) {
      text.append("main;work").append(i).append(";tiny 1\n");
    }
    text.append("main;wide;deep;tiny 3000\nmain;wide 500\nmain;<b>&odd;[x] 500\n");
    return Files.writeString(file, text);
  }

  private static Path picture(Path profile, String name, Object... options) {
    Path out = folder.resolve(name);
    Object[] words = new Object[options.length + 4];
    words[0] = "render";
    words[1] = profile;
    words[2] = "-o";
    words[3] = out;
    System.arraycopy(options, 0, words, 4, options.length);
    Cli.Result result = Cli.run(words);
    assertEquals(0, result.exit(), result.err());
    return out;
  }

  private static CallTree tree(Path profile) throws Exception {
    ImportResult result = ProfileReader.read(profile, ImportControl.none());
    return new ProfileView(result.profile()).callTree(Query.all());
  }

  /// `4,001 boxes, 87.5 % of all`, as the window counts.
  private static String found(CallTree tree, String text) {
    FrameSearch search = FrameSearch.of(tree, text);
    String boxes = search.matchCount() == 1 ? "%,d box, " : "%,d boxes, ";
    return String.format(Locale.ROOT, boxes, search.matchCount())
        + Quantities.share((double) search.matchedTotal() / tree.total())
        + " of all";
  }

  private static void search(String text) {
    browser.run("window.answer = arguments[0]", text);
    browser.key("/");
  }

  private static String foot() {
    return browser.text("document.getElementById('f').textContent");
  }

  private static void click(String name) {
    browser.run(
        "const g = [...document.querySelectorAll('#l g')].find(g =>"
            + " g.querySelector('title').textContent.startsWith(arguments[0] + ':'));"
            + "g.dispatchEvent(new MouseEvent('click', {bubbles: true}))",
        name);
  }

  private static String shown() {
    return browser.text(
        "[...document.querySelectorAll('#l title')].map(t => t.textContent.split(':')[0]).join('"
            + " ')");
  }

  @Test
  void theSearchOfAnSvgCountsWhatTheWindowCounts() throws Exception {
    Path profile = profile();
    CallTree tree = tree(profile);
    browser.open(picture(profile, "search.svg"), "");
    for (String text :
        List.of(
            "tiny",
            "work",
            "/work1\\d*$/",
            "/work|tiny/",
            "TINY",
            "main",
            "wide",
            "odd",
            "all",
            "no")) {
      search(text);
      assertEquals("search: " + text + ", " + found(tree, text) + "; Esc clears", foot());
    }
    search("tiny");
    assertTrue(
        browser.text("document.querySelectorAll('#l path.m').length").equals("1"),
        "a slab that holds matches looks matched");
    browser.key("Escape");
    assertTrue(foot().startsWith("$ kiln render"), foot());
    search("/(/");
    assertTrue(browser.text("window.alerted").contains("Not a regular expression"));
  }

  @Test
  void theSearchOfAPageCountsWhatTheWindowCounts() throws Exception {
    Path profile = profile();
    CallTree tree = tree(profile);
    browser.open(picture(profile, "search.html"), "");
    for (String text :
        List.of("tiny", "work", "/work1\\d*$/", "/work|tiny/", "TINY", "wide", "odd", "all")) {
      browser.run(
          "const s = document.getElementById('search'); s.value = arguments[0]; s.oninput({target:"
              + " s})",
          text);
      assertEquals(found(tree, text), browser.text("document.getElementById('found').textContent"));
    }
  }

  @Test
  void samplesAreSearchedAlike() throws Exception {
    Path sample = Path.of(System.getProperty("kiln.root", ".."), "samples", "checkout-after.jfr");
    CallTree tree = tree(sample);
    browser.open(picture(sample, "sample.svg"), "");
    for (String text : List.of("java", "HashMap", "/^com\\.acme/", "Lambda", "/read|write/")) {
      search(text);
      assertEquals("search: " + text + ", " + found(tree, text) + "; Esc clears", foot());
    }
  }

  @Test
  void aZoomTellsBothSharesAndAnEmptyStepLeadsBack() throws Exception {
    browser.open(picture(profile(), "zoom.svg"), "");
    String all = shown();
    click("wide");
    assertFalse(shown().contains("odd"), shown());
    assertEquals(
        "wide: total 3,500, 43.8 % of all, 100.0 % of the zoomed box; self 500, 6.3 % of all",
        foot());
    click("deep");
    assertTrue(
        foot().startsWith("deep: total 3,000, 37.5 % of all, 100.0 % of the zoomed box"), foot());
    browser.back();
    search("deep");
    assertEquals(
        "search: deep, 1 box, 37.5 % of all, 85.7 % of the zoomed box; Esc clears", foot());
    browser.key("Escape");
    browser.key("Escape");
    assertEquals(all, shown());
  }

  @Test
  void keysWalkZoomAndReset() throws Exception {
    browser.open(picture(profile(), "keys.svg"), "");
    String all = shown();
    browser.key("ArrowUp");
    assertTrue(foot().startsWith("all:"), foot());
    browser.key("ArrowUp");
    browser.key("ArrowUp");
    assertTrue(foot().startsWith("wide:"), foot());
    browser.key("ArrowRight");
    assertTrue(foot().startsWith("<b>&odd:"), foot());
    browser.key("Enter");
    assertFalse(shown().contains("wide"), shown());
    browser.key("Escape");
    assertEquals(all, shown());
  }

  @Test
  void aLinkOpensTheZoomedBox() throws Exception {
    Path svg = picture(profile(), "link.svg");
    browser.open(svg, "");
    click("deep");
    String hash = browser.text("location.hash");
    assertEquals("#zoom=main;wide;deep", hash);
    browser.open(svg, hash);
    assertTrue(foot().startsWith("deep:"), foot());
    browser.open(svg, "#zoom=main;gone");
    assertTrue(foot().startsWith("$ kiln"), foot());
    browser.open(svg, "");
    click("<b>&odd");
    browser.open(svg, browser.text("location.hash"));
    assertTrue(foot().startsWith("<b>&odd:"), foot());
  }

  @Test
  void bothThemesAreInOneFile() throws Exception {
    browser.theme("light");
    browser.open(picture(profile(), "both.svg", "--theme", "both"), "");
    String fill = "getComputedStyle(document.querySelector('.bg')).fill";
    String light = browser.text(fill);
    browser.theme("dark");
    assertNotEquals(light, browser.text(fill));
    browser.theme("light");
    assertEquals(light, browser.text(fill));
  }

  @Test
  void withoutAScriptThePictureIsWhole() throws Exception {
    Path svg = picture(profile(), "still.svg", "--search", "tiny");
    Path page = folder.resolve("embeds.html");
    Files.writeString(page, "<img id=i src=still.svg>");
    browser.open(page, "");
    assertEquals("1200", browser.text("document.getElementById('i').naturalWidth"));
    String text = Files.readString(svg);
    assertTrue(
        text.contains("search: tiny, 4,001 boxes, 87.5 % of all<"),
        "the caption says what was found");
    assertTrue(text.contains("<path id=\"o\" class=\"m s\""), "narrow matches are marked");
  }

  @Test
  void aloneThePictureIsAsWideAsTheWindow() throws Exception {
    browser.open(picture(profile(), "alone.svg", "--width", "600"), "");
    assertEquals(
        browser.text("innerWidth"),
        browser.text("Math.round(document.documentElement.getBoundingClientRect().width)"));
  }

  @Test
  void aTowerIsFoldedAndItsFramesAreFound() throws Exception {
    Path file = folder.resolve("deep.collapsed");
    StringBuilder stack = new StringBuilder("main");
    for (int i = 0; i < 4999; i++) {
      stack.append(";r").append(i);
    }
    Files.writeString(file, stack + " 10\nmain;other 990\n");
    Path svg = picture(file, "deep.svg");
    assertTrue(Files.readString(svg).contains("rows 151 to 5,001 are folded"));
    browser.open(svg, "");
    assertTrue(shown().contains("… 4,851 deeper"), "the fold says how deep it is");
    assertTrue(
        Integer.parseInt(browser.text("document.documentElement.viewBox.baseVal.height")) < 3300);
    search("r4998");
    assertEquals("search: r4998, 1 box, 1.0 % of all; Esc clears", foot());
    search("deeper");
    assertEquals("search: deeper, 0 boxes, 0.0 % of all; Esc clears", foot());
  }
}
