package dev.kiln.importers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.importers.format.FormatDescriptor;
import dev.kiln.importers.format.FormatDescriptor.MimeType;
import dev.kiln.model.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The files of the checkout that name formats say what the formats say of themselves.
class FormatFilesTest {
  private static final Path ROOT = Path.of(System.getProperty("kiln.root", ".."));
  private static final Path DESKTOP = ROOT.resolve("packaging/linux/kiln.desktop");

  private static final List<FormatDescriptor> FORMATS = BuiltinImporters.descriptors();

  @Test
  void theDesktopKnowsTheTypesOfEveryFormat() throws IOException {
    StringBuilder xml =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- Follows from what each importer says of its format: -Dkiln.golden=write on the tests
                 of importers writes it. -->
            <mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
            """);
    for (FormatDescriptor format : FORMATS) {
      format.mimeTypes().forEach(type -> append(xml, type, format.comment()));
    }
    Golden.checkFile(
        ROOT.resolve("packaging/linux/kiln-mime.xml"), xml.append("</mime-info>\n").toString());
  }

  private static void append(StringBuilder xml, MimeType type, String comment) {
    xml.append("  <mime-type type=\"").append(type.name()).append("\">\n");
    xml.append("    <comment>").append(comment).append("</comment>\n");
    if (!type.parent().isEmpty()) {
      xml.append("    <sub-class-of type=\"").append(type.parent()).append("\"/>\n");
    }
    if (!type.magic().isEmpty()) {
      xml.append("    <magic priority=\"60\">\n      <match type=\"string\" offset=\"0\" value=\"")
          .append(type.magic())
          .append("\"/>\n    </magic>\n");
    }
    for (String ending : type.endings()) {
      // One of two parts has to win over that of the container alone.
      String weight = ending.lastIndexOf('.') > 0 ? " weight=\"70\"" : "";
      xml.append("    <glob pattern=\"*").append(ending).append('"').append(weight);
      xml.append("/>\n");
    }
    xml.append("  </mime-type>\n");
  }

  @Test
  void theDesktopOpensEveryFormatWithKiln() throws IOException {
    String types =
        FORMATS.stream()
            .flatMap(format -> format.mimeTypes().stream())
            .map(type -> type.name() + ";")
            .collect(Collectors.joining());
    String actual =
        Files.readString(DESKTOP).replaceFirst("(?m)^MimeType=.*$", "MimeType=" + types);
    assertTrue(actual.contains("\nMimeType=" + types), actual);
    Golden.checkFile(DESKTOP, actual);
  }

  @Test
  void thePageOfFormatsListsThemAll() throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # Formats

            A file's content says what it is; its name may be anything, and it may lie in gzip or LZ4. A zip or tar archive
            is a list of files: all profiles in it are read, also those in archives in it. This page follows from what each importer says of its format: `-Dkiln.golden=write` on the tests of `importers` writes it.

            | format | `--to` | endings | types |
            |---|---|---|---|
            """);
    for (FormatDescriptor format : FORMATS) {
      boolean written = format.writer().isPresent();
      page.append("| ").append(format.title());
      page.append(" | ").append(written ? format.name() : "read only");
      page.append(" | ").append(String.join(", ", format.endings()));
      page.append(" | ").append(names(format)).append(" |\n");
    }
    page.append(
        """

        ## Names in collapsed stacks

        A line of collapsed stacks has no room for every name. `convert` writes `\\x` and two hexadecimal digits for a control character and for `;`, and
        for a sign, a digit or a blank that would be taken for something else where it stands: `#` at the start of a line, a
        blank at the end of a name or before a number at its end, the bracket of a name that ends like the mark of a frame kind (`_[j]`). A backslash, `u` and
        four digits stand for other characters that are no letters. Reading gives the names back. Any other backslash stays
        as it is, such as those of paths. Other programs show the escapes as they are written.

        A sample without a stack becomes one of the frame `[unknown]`, in pprof as in collapsed stacks, so that other programs keep the total.
        """);
    Golden.checkFile(ROOT.resolve("docs/formats.md"), page.toString());
  }

  private static String names(FormatDescriptor format) {
    return format.mimeTypes().stream().map(MimeType::name).collect(Collectors.joining(", "));
  }

  @Test
  void theReadmeTellsWhatIsReadOfEveryFormat() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    for (FormatDescriptor format : FORMATS) {
      assertTrue(readme.contains("\n| " + format.title() + " | "), format.name());
    }
  }

  @Test
  void noTwoFormatsClaimANameOrAnEnding() {
    Set<String> claimed = new HashSet<>();
    for (FormatDescriptor format : FORMATS) {
      assertTrue(claimed.add(format.name().toLowerCase(java.util.Locale.ROOT)), format.name());
      for (String ending : format.endings()) {
        assertTrue(ending.startsWith(".") && claimed.add(ending), ending);
      }
      for (MimeType type : format.mimeTypes()) {
        List<String> own = type.endings();
        assertEquals(own, own.stream().filter(format.endings()::contains).toList(), type.name());
      }
    }
  }
}
