package sn.coop.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every proof of every size up to 70 verifies, and no bit of it can be flipped. */
class MerkleProperties {
  private static final int MOST = 70;

  private final Random random = new Random(20261123);
  private final List<Hash> leaves = new ArrayList<>();
  private final List<Hash> roots = new ArrayList<>(List.of(MerkleTree.EMPTY));
  private final LeafHashes source = (from, to) -> leaves.subList((int) from, (int) to);

  MerkleProperties() {
    Frontier frontier = new Frontier();
    for (int i = 0; i < MOST; i++) {
      byte[] entry = new byte[random.nextInt(50)];
      random.nextBytes(entry);
      leaves.add(MerkleTree.leafHash(entry));
      frontier.append(leaves.get(i));
      roots.add(frontier.root());
    }
  }

  @Test
  void every_inclusion_proof_verifies_and_any_flipped_bit_is_caught() throws LogUnavailable {
    for (int size = 1; size <= MOST; size++) {
      for (int index = 0; index < size; index++) {
        InclusionProof proof = InclusionProof.make(index, size, source);
        Hash leaf = leaves.get(index);
        Hash root = roots.get(size);
        assertThat(proof.verifies(leaf, root)).isTrue();
        assertThat(proof.verifies(flipped(leaf), root)).isFalse();
        assertThat(proof.verifies(leaf, flipped(root))).isFalse();
        for (int i = 0; i < proof.path().size(); i++) {
          assertThat(new InclusionProof(index, size, broken(proof.path(), i)).verifies(leaf, root))
              .isFalse();
        }
      }
    }
  }

  @Test
  void an_inclusion_proof_holds_for_its_own_index_and_size_alone() throws LogUnavailable {
    for (int size = 2; size <= MOST; size++) {
      int index = random.nextInt(size);
      InclusionProof proof = InclusionProof.make(index, size, source);
      for (int other = 0; other < size; other++) {
        boolean holds =
            new InclusionProof(other, size, proof.path())
                .verifies(leaves.get(index), roots.get(size));
        assertThat(holds).isEqualTo(other == index);
      }
      List<Hash> longer = new ArrayList<>(proof.path());
      longer.add(roots.get(size));
      List<Hash> shorter = proof.path().subList(1, proof.path().size());
      assertThat(verifies(index, size, longer)).isFalse();
      assertThat(verifies(index, size, shorter)).isFalse();
    }
  }

  @Test
  void every_consistency_proof_verifies_and_any_flipped_bit_is_caught() throws LogUnavailable {
    for (int to = 1; to <= MOST; to++) {
      for (int from = 1; from <= to; from++) {
        ConsistencyProof proof = ConsistencyProof.make(from, to, source);
        assertThat(proof.verifies(roots.get(from), roots.get(to))).isTrue();
        assertThat(proof.verifies(flipped(roots.get(from)), roots.get(to))).isFalse();
        assertThat(proof.verifies(roots.get(from), flipped(roots.get(to)))).isFalse();
        for (int i = 0; i < proof.path().size(); i++) {
          ConsistencyProof wrong = new ConsistencyProof(from, to, broken(proof.path(), i));
          assertThat(wrong.verifies(roots.get(from), roots.get(to))).isFalse();
        }
      }
    }
  }

  @Test
  void a_changed_history_is_never_consistent() throws LogUnavailable {
    for (int round = 0; round < 200; round++) {
      int to = 2 + random.nextInt(MOST - 1);
      int from = 1 + random.nextInt(to - 1);
      List<Hash> forked = new ArrayList<>(leaves);
      int changed = random.nextInt(from);
      forked.set(changed, flipped(forked.get(changed)));
      LeafHashes fork = (a, b) -> forked.subList((int) a, (int) b);
      ConsistencyProof proof = ConsistencyProof.make(from, to, fork);
      assertThat(proof.verifies(roots.get(from), fork.root(0, to))).isFalse();
    }
  }

  private boolean verifies(int index, int size, List<Hash> path) {
    return new InclusionProof(index, size, path).verifies(leaves.get(index), roots.get(size));
  }

  private List<Hash> broken(List<Hash> path, int at) {
    List<Hash> broken = new ArrayList<>(path);
    broken.set(at, flipped(broken.get(at)));
    return broken;
  }

  private Hash flipped(Hash hash) {
    byte[] raw = hash.toBytes();
    int bit = random.nextInt(raw.length * 8);
    raw[bit / 8] ^= (byte) (1 << (bit % 8));
    return Hash.of(raw);
  }
}
