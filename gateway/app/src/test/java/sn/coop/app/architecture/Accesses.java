package sn.coop.app.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import java.time.Clock;
import java.util.Date;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;

/** Calls, references and fields that are nobody's or somebody's alone. */
final class Accesses {
  private static final Set<String> VANILLA =
      Set.of(
          "java.lang.Exception",
          "java.lang.RuntimeException",
          "java.lang.Throwable",
          "java.lang.Error");

  private Accesses() {}

  private static DescribedPredicate<JavaAccess<?>> of(
      String description, Predicate<JavaAccess<?>> accesses) {
    return DescribedPredicate.describe(description, accesses);
  }

  static DescribedPredicate<JavaAccess<?>> of(Class<?> owner, String name) {
    return of(owner.getSimpleName() + "." + name, access -> is(access.getTarget(), owner, name));
  }

  private static boolean is(AccessTarget target, Class<?> owner, String name) {
    return target.getOwner().isEquivalentTo(owner) && target.getName().equals(name);
  }

  /** A clock, chance or a name that was not injected. Measuring how long something took is not. */
  static DescribedPredicate<JavaAccess<?>> ofAmbience() {
    return of(
        "ambient time, chance or names",
        access -> {
          AccessTarget target = access.getTarget();
          return isClock(target)
              || is(target, UUID.class, "randomUUID")
              || is(target, Math.class, "random")
              || is(target, ThreadLocalRandom.class, "current")
              || isChance(target);
        });
  }

  private static boolean isClock(AccessTarget target) {
    JavaClass owner = target.getOwner();
    boolean now =
        owner.getPackageName().equals("java.time")
            && target.getName().equals("now")
            && target instanceof AccessTarget.CodeUnitAccessTarget call
            && call.getRawParameterTypes().isEmpty();
    return now
        || (owner.isEquivalentTo(Clock.class) && target.getName().startsWith("system"))
        || is(target, System.class, "currentTimeMillis")
        || is(target, Date.class, JavaConstructor.CONSTRUCTOR_NAME);
  }

  private static boolean isChance(AccessTarget target) {
    boolean made =
        target.getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
            || target.getName().startsWith("getInstance");
    return made && target.getOwner().isAssignableTo(Random.class);
  }

  /** An exception that says nothing; a subclass that calls its parent says something. */
  static DescribedPredicate<JavaAccess<?>> ofVanillaExceptions() {
    return of(
        "exceptions without a name of their own",
        access ->
            access.getTarget().getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
                && VANILLA.contains(access.getTargetOwner().getName())
                && !isSuperCall(access));
  }

  private static boolean isSuperCall(JavaAccess<?> access) {
    return access.getOrigin().isConstructor()
        && access.getOriginOwner().isAssignableTo(access.getTargetOwner().getName());
  }

  static DescribedPredicate<JavaAccess<?>> ofStandardStreams() {
    return of(
        "System.out and System.err",
        access ->
            is(access.getTarget(), System.class, "out")
                || is(access.getTarget(), System.class, "err"));
  }
}
