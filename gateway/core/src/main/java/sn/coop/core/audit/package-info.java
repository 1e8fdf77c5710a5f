/**
 * The audit log as an RFC 6962 Merkle tree: bytes in, index out. Knows nothing of what it logs, and
 * no sibling package.
 */
@NullMarked
package sn.coop.core.audit;

import org.jspecify.annotations.NullMarked;
