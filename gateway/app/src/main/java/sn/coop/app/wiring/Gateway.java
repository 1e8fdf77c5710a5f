package sn.coop.app.wiring;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import sn.coop.app.onboarding.Faults.InvalidFiles;
import sn.coop.app.onboarding.GatewayFile;

/** One running gateway, built from its home directory. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
  HomeBeans.class,
  StoreBeans.class,
  BrokerBeans.class,
  VerbBeans.class,
  CamelBeans.class,
  SoapBeans.class,
  WebBeans.class,
  AdminBeans.class
})
public class Gateway {

  /**
   * Starts a gateway. It listens when this returns.
   *
   * @throws InvalidFiles naming what to mend in the home's files
   */
  public static ConfigurableApplicationContext start(Path home) throws InvalidFiles {
    return start(home, context -> {});
  }

  /**
   * Starts a gateway with beans of the caller's own, such as those of a crash test.
   *
   * @throws InvalidFiles naming what to mend in the home's files
   */
  public static ConfigurableApplicationContext start(
      Path home, ApplicationContextInitializer<GenericApplicationContext> more)
      throws InvalidFiles {
    GatewayFile file = GatewayFile.read(home);
    SpringApplication application = new SpringApplication(Gateway.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.addInitializers(more);
    application.setDefaultProperties(properties(home, file));
    return application.run();
  }

  private static Map<String, Object> properties(Path home, GatewayFile file) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("rcg.home", home.toAbsolutePath().toString());
    properties.put("spring.application.name", "rcg-" + file.name());
    properties.put("server.address", file.listening().bind());
    properties.put("server.port", file.listening().https());
    properties.put("management.server.address", "127.0.0.1");
    properties.put("management.server.port", file.listening().management());
    properties.put("logging.file.name", home.resolve("logs/gateway.log").toString());
    return properties;
  }
}
