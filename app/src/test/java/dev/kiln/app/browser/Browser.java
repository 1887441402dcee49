package dev.kiln.app.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.remote.CommandInfo;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.http.ClientConfig;
import org.openqa.selenium.remote.http.HttpMethod;
import org.openqa.selenium.remote.service.DriverCommandExecutor;

/// The Chromium of the machine, without a window; the test is skipped where there is none.
final class Browser implements AutoCloseable {
  private static final List<String> PROGRAMS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser");
  private static final List<String> DRIVERS =
      List.of("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver");

  /// A driver that can send commands of Chromium's own.
  private static final class Driver extends RemoteWebDriver {
    Driver(ChromeDriverService service, ChromeOptions options) {
      super(
          new DriverCommandExecutor(
              service,
              Map.of(CHROMIUM, new CommandInfo(CHROMIUM_URL, HttpMethod.POST)),
              ClientConfig.defaultConfig()),
          options);
    }

    void send(String name, Map<String, ?> parameters) {
      execute(name, parameters);
    }
  }

  private static final String CHROMIUM = "executeCdpCommand";
  private static final String CHROMIUM_URL = "/session/:sessionId/goog/cdp/execute";

  private final ChromeDriverService service;
  private final Driver driver;

  private Browser(ChromeDriverService service, Driver driver) {
    this.service = service;
    this.driver = driver;
  }

  static Browser start() throws Exception {
    Optional<String> program = PROGRAMS.stream().filter(Browser::isThere).findFirst();
    Optional<String> driver = DRIVERS.stream().filter(Browser::isThere).findFirst();
    Assumptions.assumeTrue(
        program.isPresent() && driver.isPresent(),
        "pictures are tried in a browser: apt-get install chromium chromium-driver");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(program.orElseThrow());
    // A build may run as root, in a container with little shared memory.
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
    options.addArguments("--window-size=1300,900", "--no-first-run", "--disable-extensions");
    options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File(driver.orElseThrow()))
            .usingAnyFreePort()
            .withSilent(true)
            .build();
    return new Browser(service, new Driver(service, options));
  }

  private static boolean isThere(String program) {
    return Files.isExecutable(Path.of(program));
  }

  /// Opens a picture; every prompt is answered as `window.answer` says.
  void open(Path file, String hash) {
    driver.get("about:blank");
    driver.get(file.toUri() + hash);
    driver.executeScript(
        "window.prompt = () => window.answer; window.alert = t => window.alerted = t;");
  }

  Object run(String script, Object... arguments) {
    Object result = driver.executeScript(script, arguments);
    return result == null ? "" : result;
  }

  String text(String script, Object... arguments) {
    return String.valueOf(run("return " + script, arguments));
  }

  void key(String key) {
    run("dispatchEvent(new KeyboardEvent('keydown', {key: arguments[0], bubbles: true}))", key);
  }

  void back() throws InterruptedException {
    driver.navigate().back();
    Thread.sleep(100);
  }

  /// What went wrong in scripts since the last question.
  List<String> errors() {
    return driver.manage().logs().get("browser").getAll().stream()
        .filter(e -> e.getLevel().intValue() >= 1000)
        .map(e -> e.getMessage())
        .toList();
  }

  /// Follows the system's theme `light` or `dark`.
  void theme(String name) {
    driver.send(
        CHROMIUM,
        Map.of(
            "cmd",
            "Emulation.setEmulatedMedia",
            "params",
            Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", name)))));
  }

  @Override
  public void close() {
    driver.quit();
    service.close();
  }
}
