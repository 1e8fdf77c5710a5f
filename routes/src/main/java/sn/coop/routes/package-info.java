/**
 * The life of a message, one class a verb. Read them in this order:
 *
 * <ol>
 *   <li>{@link sn.coop.routes.ReceiveRoute receive}: what a transport hands in, believed in nothing
 *   <li>{@link sn.coop.routes.AdmitRoute admit}: who, whole, valid, allowed; else refuse
 *   <li>{@link sn.coop.routes.RecordRoute record}: one transaction, and only then the receipt
 *   <li>{@link sn.coop.routes.DispatchRoute dispatch}: a hint, and a claim on record before any I/O
 *   <li>{@link sn.coop.routes.TranslateRoute translate}: into the words of the next hop
 *   <li>{@link sn.coop.routes.SealRoute seal}: countersigned and kept, once
 *   <li>{@link sn.coop.routes.DeliverRoute deliver}: sent, by the partner's template
 *   <li>{@link sn.coop.routes.SettleRoute settle}: receipt, refusal, silence or the end
 * </ol>
 *
 * <p>Failure handling stands once, in {@link sn.coop.routes.FailureRoutes}. The routes carry; what
 * is decided is decided in the core, and what is remembered is remembered by the ledger. Nothing
 * here knows JDBC, keys or JAXB (but for {@code dialect}).
 */
@NullMarked
package sn.coop.routes;

import org.jspecify.annotations.NullMarked;
