/**
 * Reads what people write: partner files and the gateway's own file. Strict, and tells all faults
 * at once. Knows no socket and no store.
 */
@NullMarked
package sn.coop.app.onboarding;

import org.jspecify.annotations.NullMarked;
