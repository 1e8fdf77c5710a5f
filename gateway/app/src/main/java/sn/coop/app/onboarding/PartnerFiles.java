package sn.coop.app.onboarding;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sn.coop.app.onboarding.Faults.InvalidFiles;
import sn.coop.core.codes.AuthorityType;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.MessageType.Family;
import sn.coop.core.partner.Authorities;
import sn.coop.core.partner.Authority;
import sn.coop.core.partner.Channel;
import sn.coop.core.partner.Environment;
import sn.coop.core.partner.Partner;
import sn.coop.core.partner.PartnerId;
import sn.coop.core.partner.PartnerRegister;
import sn.coop.core.partner.RetrySchedule;

/** Reads a folder of partner files: one partner a file, the file's name is the partner's id. */
public final class PartnerFiles {
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern DURATION = Pattern.compile("([0-9]{1,6})(ms|s|m|h|d)");

  private final Path folder;
  private final Faults faults = new Faults();
  private final Authorities shipped = Authorities.shipped();
  private final List<Authority> introduced = new ArrayList<>();

  public PartnerFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * @throws InvalidFiles naming every fault of every file
   */
  public PartnerRegister read() throws InvalidFiles, IOException {
    List<Partner> partners = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        partner(file).ifPresent(partners::add);
      }
    }
    faults.raise();
    try {
      return new PartnerRegister(partners, shipped.and(introduced));
    } catch (IllegalArgumentException e) {
      faults.add(folder.toString(), String.valueOf(e.getMessage()));
      faults.raise();
      throw e;
    }
  }

  private Optional<Partner> partner(Path file) {
    YamlNode node = YamlNode.read(file, faults);
    String fileName = String.valueOf(file.getFileName());
    var id = node.required("partner", PartnerId::new);
    id.filter(i -> !fileName.equals(i + ".yaml"))
        .ifPresent(i -> faults.add(node.at("partner"), "the file must be named " + i + ".yaml"));
    node.required("name", Function.identity());
    node.required("country", PartnerFiles::country);
    var kind = node.required("kind", oneOf(Partner.Kind.class));
    var agreement = agreement(node.node("agreement"));
    var identity = identity(node);
    var delivering = delivering(node);
    node.finish();
    if (id.isEmpty() || kind.isEmpty() || agreement.isEmpty()) {
      return Optional.empty();
    }
    return identity.flatMap(
        i -> delivering.map(d -> new Partner(id.get(), kind.get(), agreement.get(), i, d)));
  }

  private Optional<Partner.Agreement> agreement(YamlNode node) {
    List<Family> families = node.list("families", PartnerFiles::family);
    var environment = node.required("environment", oneOf(Environment.class));
    node.finish();
    return environment.map(e -> new Partner.Agreement(Set.copyOf(families), e));
  }

  private Optional<Partner.Identity> identity(YamlNode partner) {
    YamlNode node = partner.node("identity");
    var tls = node.required("tls", this::certificate);
    var countersign = node.required("countersign", this::certificate);
    node.finish();
    YamlNode authorities = partner.node("authorities");
    Map<AuthorityCode, X509Certificate> seals = new HashMap<>();
    for (String code : authorities.keys()) {
      try {
        AuthorityCode authority = new AuthorityCode(code);
        seal(authorities, authority).ifPresent(certificate -> seals.put(authority, certificate));
      } catch (IllegalArgumentException e) {
        faults.add(authorities.at(code), String.valueOf(e.getMessage()));
      }
    }
    return tls.flatMap(t -> countersign.map(c -> new Partner.Identity(t, c, seals)));
  }

  /** An authority that is known has its certificate alone; another is introduced with its type. */
  private Optional<X509Certificate> seal(YamlNode authorities, AuthorityCode code) {
    String key = code.code();
    boolean known = shipped.find(code).isPresent();
    if (!authorities.isNode(key)) {
      if (!known) {
        faults.add(
            authorities.at(key), "is not known; introduce it: {seal: FILE, type: ..., name: ...}");
      }
      return authorities.required(key, this::certificate);
    }
    if (known) {
      faults.add(authorities.at(key), "is known already; write its certificate alone");
    }
    YamlNode node = authorities.node(key);
    var seal = node.required("seal", this::certificate);
    var type = node.required("type", oneOf(AuthorityType.class));
    var name = node.required("name", Function.identity());
    node.finish();
    type.ifPresent(
        t ->
            name.map(n -> new Authority(code, t, new Authority.Names(n, n), Optional.empty()))
                .ifPresent(introduced::add));
    return seal;
  }

  private Optional<Partner.Delivering> delivering(YamlNode partner) {
    YamlNode node = partner.node("deliver");
    var template = node.required("template", oneOf(Channel.Template.class));
    Map<String, String> parameters = new HashMap<>();
    if (template.filter(t -> t == Channel.Template.SOAP).isPresent()) {
      node.required("url", PartnerFiles::httpsUrl).ifPresent(url -> parameters.put("url", url));
    }
    node.finish();
    YamlNode retry = partner.node("retry");
    var first = retry.required("first", PartnerFiles::duration);
    var longest = retry.required("longest", PartnerFiles::duration);
    var expire = retry.required("expire", PartnerFiles::duration);
    retry.finish();
    if (template.isEmpty() || first.isEmpty() || longest.isEmpty() || expire.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Partner.Delivering(
              new Channel(template.get(), parameters),
              new RetrySchedule(first.get(), longest.get(), expire.get())));
    } catch (IllegalArgumentException e) {
      faults.add(partner.at("retry"), String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** YAML reads an unquoted NO as "false": Norway is written "NO", with the quotes. */
  static String country(String text) {
    if (!COUNTRY.matcher(text).matches()) {
      throw new IllegalArgumentException("must be two capital letters in quotes, such as \"NO\"");
    }
    return text;
  }

  /** Only what needs an agreement is named in one. */
  private static Family family(String text) {
    Family family = oneOf(Family.class).apply(text);
    if (family.isAlwaysAgreed()) {
      throw new IllegalArgumentException(family + " is part of every agreement; leave it out");
    }
    return family;
  }

  private static String httpsUrl(String text) {
    URI uri = URI.create(text);
    if (!"https".equals(uri.getScheme()) || uri.getHost() == null) {
      throw new IllegalArgumentException("must be an https URL");
    }
    return text;
  }

  private static Duration duration(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("must be a number and ms, s, m, h or d, such as 7m");
    }
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }

  static <E extends Enum<E>> Function<String, E> oneOf(Class<E> type) {
    return text -> {
      for (E constant : type.getEnumConstants()) {
        if (constant.name().equals(text.toUpperCase(Locale.ROOT).replace('-', '_'))) {
          return constant;
        }
      }
      throw new IllegalArgumentException(
          "'%s' is not one of %s".formatted(text, List.of(type.getEnumConstants())));
    };
  }

  private X509Certificate certificate(String reference) {
    Path file = folder.resolve(reference).normalize();
    if (!file.startsWith(folder.normalize())) {
      throw new IllegalArgumentException("must stay inside the partners folder");
    }
    try (var in = Files.newInputStream(file)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    } catch (IOException e) {
      throw new IllegalArgumentException("no certificate can be read at " + reference, e);
    } catch (CertificateException e) {
      throw new IllegalArgumentException(reference + " is not a PEM certificate", e);
    }
  }
}
