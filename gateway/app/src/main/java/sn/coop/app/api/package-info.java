/**
 * What partner systems call over HTTPS: REST under {@code /api/v1}, and who is calling over SOAP.
 * Thin: bounds, then a port of the core. Knows no SQL, no keys and no Camel.
 */
@NullMarked
package sn.coop.app.api;

import org.jspecify.annotations.NullMarked;
