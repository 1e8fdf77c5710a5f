/**
 * Writes what stands in more than one place from the one place where it is kept: the code lists.
 * Knows the files of this project, and no code of it.
 */
@NullMarked
package sn.coop.schemas.codes;

import org.jspecify.annotations.NullMarked;
