/**
 * Writes the JSON Schema of a message from the XML Schemas. Knows the constructs that these use,
 * and refuses any other.
 */
@NullMarked
package sn.coop.schemas.json;

import org.jspecify.annotations.NullMarked;
