/** Drift: how data, concepts and models change under a deployed system, and what is done about it. */
export const DRIFT = {
  /** The field's own names for the phenomenon. */
  drift_named: `
    data drift; concept drift; covariate shift; label shift; distribution shift; distributional shift;
    dataset shift; feature drift; prediction drift; model drift; target drift; prior shift;
    domain shift; drift*; distribution* shift*; shift* in distribution*; shift* in the distribution*;
    shifted distribution*; non stationar*; nonstationar*; stationarity; population shift;
    prior probability shift; embedding drift; schema drift; semantic drift; upstream drift;
    virtual drift; gradual drift; sudden drift; seasonal drift`,
  /** A gap between what training saw and what serving sees. */
  drift_skew: `
    training serving skew; train serving skew; train serve skew; training serve skew; serving skew;
    feature skew; online offline skew; online offline discrepanc*; online offline gap;
    training and serving; training serving; train serving; skew between; offline and online feature*;
    offline online consistency; online offline consistency; same transformation*; same code path;
    same preprocessing; consistent between training; differ* between training;
    mismatch between training; preprocessing mismatch; inconsisten* between; parity between;
    point in time correct*; point in time join*; data leakage; label leakage; future leakage;
    leak* future; time travel; as of join*`,
  /** Plain accounts: the world or the inputs changed and the model did not. */
  drift_plain: `
    no longer match*; no longer represent*; no longer reflect*; no longer hold*; no longer valid;
    changes over time; change over time; changed over time; changing over time; evolve* over time;
    evolving; the world change*; world changes; user behavio* change*; behavio* change*;
    changes in user behavio*; customer behavio* change*; season*; covid; pandemic; outdated model*;
    out of date; outdated; obsolete; stale model*; stale prediction*; stale feature*; stale data;
    stale*; staleness; grew stale; gone stale; going stale; freshness; degrad* over time;
    decay* over time; performance decay; model decay; model rot; model degradation; degrad* silently;
    silently degrad*; silent degradation; performance degrad*; quality degrad*; accuracy drop*;
    drop* in accuracy; accuracy fell; accuracy declin*; deteriorat*; worse over time; got worse;
    gets worse; getting worse; new pattern*; unseen data; previously unseen; unseen categor*; emerging;
    new fraud pattern*; adversar* adapt*; attackers adapt*; fraudsters adapt*; behaves differently;
    looks different; real world data; differs from the training; different from the training;
    different from training; resemble* the training`,
  /** Statistics and machinery that detect it. */
  drift_detection: `
    psi; population stability index; kolmogorov smirnov; ks test; k s test; kolmogorov; chi square*;
    chi squared; kl divergence; kullback leibler; jensen shannon; js divergence; wasserstein;
    earth mover*; hellinger; mmd; maximum mean discrepancy; adwin; ddm; page hinkley; cusum;
    two sample test*; hypothesis test*; reference window; reference dataset; reference data;
    reference distribution; baseline distribution; baseline dataset; training distribution;
    detection window; sliding window; p value; drift detect*; drift detector*; drift score;
    drift threshold*; drift monitor*; detect* drift; detect* shift*; outlier detect*;
    out of distribution; ood; novelty detect*; adversarial validation; domain classifier;
    classifier drift; compare* the distribution*; distribution* of the input*; distribution* of input*;
    input distribution*; feature distribution*; prediction distribution*; score distribution*;
    label distribution*`,
  /** Retraining as the answer to change. */
  drift_retrain: `
    retrain*; re train*; retune; refit*; periodic retrain*; scheduled retrain*; automatic retrain*;
    continuous training; continual learning; online learning; incremental training;
    incremental learning; warm start*; fine tune on recent; recent data; fresh data; newer data;
    latest data; retraining cadence; retraining trigger*; trigger* retrain*; trigger* training;
    model refresh*; refresh the model; refresh* model*; update the model; model update*; updated model*;
    trained daily; trained weekly; train* nightly; nightly retrain*; daily retrain*; weekly retrain*;
    backfill*; catastrophic forgetting; sliding training window; training window;
    rollback to previous model`,
} as const;
