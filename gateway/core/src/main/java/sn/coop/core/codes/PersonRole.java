package sn.coop.core.codes;

/**
 * What a person is in the matter.
 *
 * <p>Generated from codes/PersonRole.csv; change that.
 */
public enum PersonRole {
  SUSPECT,
  ACCUSED,
  CONVICTED,
  WITNESS,
  EXPERT,
  VICTIM,
  PRESUMED_VICTIM,
  MIGRANT_SMUGGLED,
  MISSING,
  CONTACT,
  BENEFICIAL_OWNER,
  VESSEL_MASTER,
  UNKNOWN
}
