package sn.coop.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tree of Certificate Transparency's own tests: eight leaves, known roots, known proofs. */
class MerkleTreeTest {
  private static final List<Hash> LEAVES =
      List.of(
              "",
              "00",
              "10",
              "2021",
              "3031",
              "40414243",
              "5051525354555657",
              "606162636465666768696a6b6c6d6e6f")
          .stream()
          .map(hex -> MerkleTree.leafHash(HexFormat.of().parseHex(hex)))
          .toList();

  private static final List<String> ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private static final LeafHashes SOURCE = (from, to) -> LEAVES.subList((int) from, (int) to);

  @Test
  void the_roots_of_every_size_are_the_known_ones() {
    Frontier frontier = new Frontier();
    for (int size = 0; size <= LEAVES.size(); size++) {
      assertThat(frontier.root().hex()).isEqualTo(ROOTS.get(size));
      assertThat(frontier.size()).isEqualTo(size);
      if (size < LEAVES.size()) {
        frontier.append(LEAVES.get(size));
      }
    }
  }

  @Test
  void a_copied_frontier_grows_on_its_own() {
    Frontier frontier = new Frontier();
    frontier.append(LEAVES.get(0));
    Frontier copy = frontier.copy();
    copy.append(LEAVES.get(1));
    assertThat(frontier.root().hex()).isEqualTo(ROOTS.get(1));
    assertThat(copy.root().hex()).isEqualTo(ROOTS.get(2));
  }

  @Test
  void the_inclusion_proofs_are_the_known_ones() throws LogUnavailable {
    assertInclusion(0, 1);
    assertInclusion(
        0,
        8,
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
    assertInclusion(
        5,
        8,
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    assertInclusion(2, 3, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
    assertInclusion(
        1,
        5,
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
  }

  @Test
  void the_consistency_proofs_are_the_known_ones() throws LogUnavailable {
    assertConsistency(1, 1);
    assertConsistency(
        1,
        8,
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
    assertConsistency(
        6,
        8,
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    assertConsistency(
        2,
        5,
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
  }

  @Test
  void what_is_not_in_the_log_has_no_proof() {
    assertThatThrownBy(() -> InclusionProof.make(8, 8, SOURCE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ConsistencyProof.make(0, 8, SOURCE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ConsistencyProof.make(9, 8, SOURCE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_store_that_misses_leaves_is_noticed() {
    assertThatThrownBy(() -> InclusionProof.make(0, 3, (from, to) -> List.of()))
        .isInstanceOf(LogUnavailable.class);
  }

  private static void assertInclusion(long index, long size, String... path) throws LogUnavailable {
    InclusionProof proof = InclusionProof.make(index, size, SOURCE);
    assertThat(proof.path()).extracting(Hash::hex).containsExactly(path);
    Hash leaf = LEAVES.get((int) index);
    assertThat(proof.verifies(leaf, Hash.ofHex(ROOTS.get((int) size)))).isTrue();
  }

  private static void assertConsistency(long from, long to, String... path) throws LogUnavailable {
    ConsistencyProof proof = ConsistencyProof.make(from, to, SOURCE);
    assertThat(proof.path()).extracting(Hash::hex).containsExactly(path);
    Hash old = Hash.ofHex(ROOTS.get((int) from));
    assertThat(proof.verifies(old, Hash.ofHex(ROOTS.get((int) to)))).isTrue();
  }
}
