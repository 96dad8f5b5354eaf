import { articleOf } from './pages.ts';

/** Pages that hold the field's words and teach nothing; all written for these tests. */
export const NOT_TEACHING = {
  glossary: articleOf(
    'MLOps glossary',
    `# Glossary
- Data drift: a change in the distribution of the inputs.
- Concept drift: a change in the relation of inputs and labels.
- Canary: a release to a small part of the traffic.
- Feature store: a store for features.
- Latency: the time that a request takes.
- Throughput: requests per second.
- Sharding: splitting of data over machines.
- Model registry: a list of models and their versions.
- Shadow mode: a model that runs without effect.
- Autoscaling: adding machines under load.
- SLO: a service level objective.
- Training-serving skew: a difference of training and serving.`,
  ),
  contents: articleOf(
    'Contents',
    `# Table of contents
- 1 Introduction
- 1.1 Why production machine learning is hard
- 1.2 How this book is organised
- 2 Data pipelines
- 2.1 Batch and streaming
- 2.2 Feature stores
- 3 Training at scale
- 3.1 Data parallelism
- 3.2 Checkpoints and failures
- 4 Serving
- 4.1 Latency and throughput
- 4.2 Trade-offs of online and batch serving
- 5 Monitoring
- 5.1 Drift detection
- 5.2 Alerts and dashboards
- 6 Case studies
- 6.1 Recommendations at a retailer
- 6.2 Fraud detection at a bank
- Index`,
  ),
  links: articleOf(
    'Awesome production ML',
    `A curated list of links on production machine learning.
## Articles
- Scaling machine learning at Uber
- Rules of machine learning
- Monitoring models in production
- Feature stores explained
- The hidden debt of ML systems
- A/B testing at Netflix
- Data drift detection in practice
- Serving models with low latency
## Tools
- MLflow
- Kubeflow
- Evidently
- Prometheus
- Seldon
- Feast
- Ray
## Courses
- Full stack deep learning
- Made with ML
- Machine learning engineering for production`,
  ),
  cookies: articleOf(
    'Your privacy',
    `We and our 212 partners store and access information on your device, such as cookies, and process personal data to serve advertising, measure performance and develop products. You can accept all, reject all or manage your preferences at any time.
Some partners process your data on the basis of legitimate interest. You may object by opening the settings. Your choices apply to this site only and can be changed through the link in the footer. We monitor the use of this page to improve our services.
Strictly necessary cookies are always active. Analytics cookies count visits. Marketing cookies follow you across sites and show offers that match your interests.`,
  ),
  marketing: articleOf(
    'DriftGuard: monitoring for AI teams',
    `DriftGuard is the leading observability platform for machine learning, trusted by hundreds of enterprise teams. Unlock the full potential of your models with seamless monitoring, powerful dashboards and effortless alerts.
## Why DriftGuard?
Catch data drift before your customers do. Our cutting-edge platform gives you peace of mind at any scale, with best-in-class latency and industry-leading uptime.
- One-click integrations with all your favourite tools
- Real-time alerts and beautiful dashboards
- Enterprise-grade security
- Unmatched scalability
## Get started today
Start your free trial now, no credit card needed. Book a demo and discover how DriftGuard supercharges your MLOps journey. Contact sales for pricing.`,
  ),
  resume: articleOf(
    'Jordan Example, machine learning engineer',
    `Machine learning engineer with eight years of experience in production ML, MLOps and distributed systems.
## Experience
- Senior ML engineer, Example Corp, 2020 to 2024: led a team of five, deployed models on Kubernetes, built monitoring with Prometheus and Grafana, reduced latency by 40 %.
- Data scientist, Sample Ltd, 2016 to 2020: responsible for recommendation models, A/B tests and data pipelines with Spark and Airflow.
## Skills
- Python, Go, SQL, TensorFlow, PyTorch, Kafka, Docker, Kubernetes, AWS, Terraform
- Model monitoring, drift detection, feature stores, CI/CD
## Education
- M.Sc. in computer science, 2016
- B.Sc. in mathematics, 2014
References available on request.`,
  ),
  questions: articleOf(
    'ML system design interview questions',
    `# Questions
- How would you design a feed ranking system?
- What is training-serving skew and how do you prevent it?
- How do you detect data drift in production?
- What are the trade-offs between batch and online prediction?
- How would you scale a recommendation system to 100 million users?
- How do you monitor a deployed model?
- When would you retrain a model?
- What is a feature store and why would you use one?
- How would you roll out a new model safely?
- What is the difference between data parallelism and model parallelism?
- How would you reduce the latency of a large model?
- Which metrics would you put on a dashboard?
- How do you handle delayed labels?
- Describe an incident with a model in production.`,
  ),
};

/** Long-form writing on other subjects, each with reasons, comparisons, numbers and a story. */
export const OTHER_SUBJECTS = {
  gardening: articleOf(
    'When to prune old apple trees',
    `An old apple tree can be brought back, but it takes three winters, because a hard cut in one year makes the tree answer with a thicket of upright shoots. We took over an orchard of forty trees in 2016 and lost two of them by cutting too much at once.
## Winter or summer
Winter pruning is easier since the leaves are gone and the shape can be seen, yet it drives growth. Summer pruning slows the tree and lets light reach the fruit, but the wounds dry more slowly in a wet August. For a tree that is too strong we prefer summer; for a weak one, winter.
## What we measured
Trees that lost a fifth of their crown each year carried 60 kg of apples by the third autumn, while those cut by half carried less than 20 kg. Scab fell by a third where the crown was open, since the leaves dry within two hours after rain.
We check each tree every week in June and note pests in a book. If more than one leaf in ten is curled, we wash it with soft soap, otherwise the ladybirds do the work.`,
  ),
  football: articleOf(
    'How the back three won the season',
    `In October the team stood eleventh and had let in nineteen goals in nine matches. The coach then moved from four defenders to three, and from that day they lost twice in twenty-four games. This is why it worked and what it cost.
With four at the back the full-backs had to choose between attack and cover, and whenever both went forward the two central defenders stood alone against quick strikers. The third defender ended that choice. The price was a man less in midfield, so they gave up the ball more often: possession fell from 58 to 47 percent.
They accepted that because their striker is at his best with space in front of him. Twelve of the goals came within ten seconds after the ball was won, compared with three before. Against weaker sides who sat deep, however, the plan was slower, and two of the five draws came from those games.
The board had been ready to sack him after the defeat in Leeds. Instead he showed them the distances that each player ran, and asked for a month.`,
  ),
  politics: articleOf(
    'Why the rent law failed',
    `The city froze rents for five years in 2020 and the court struck the law down fourteen months later, because housing law belongs to the federation. In between, the number of flats on offer fell by half.
Supporters argue that tenants saved about 200 euros a month. Opponents say that those who searched paid for those who had. Both are right: the freeze moved the cost from the people who stay to the people who move.
The senate had two alternatives. It could have paid subsidies, which are dear but reach the poor, or it could have bought land and built, which is slow but lasts. It chose the freeze since it cost the budget nothing in an election year.
After the ruling, landlords could ask for the difference. Most large companies did not, since they feared the referendum that followed in September, in which 59 percent voted to take their flats into public hands.`,
  ),
  medicine: articleOf(
    'Living with type 2 diabetes',
    `Your body makes insulin but cannot use it well, so sugar stays in the blood. Over years this harms the eyes, the kidneys and the nerves, and that is why doctors treat it even when you feel fine.
Most people begin with metformin because it is cheap, does not cause low sugar and helps a little with weight. Its drawback is an upset stomach in the first weeks, which is milder if the dose rises slowly. Newer drugs protect the heart and the kidneys better but cost far more.
Measure your sugar in the morning and two hours after a meal for one week. If the morning value is above 7 on most days, talk to your doctor about the dose. Illness, poor sleep and stress raise it, therefore a single high value means little.
In a study of 5,102 patients, tight control lowered damage to small vessels by a quarter over ten years. It did not lower deaths at first, and it doubled the number of dangerous lows.`,
  ),
  law: articleOf(
    'What a tenant must know about deposits',
    `A landlord may ask for three months of rent as a deposit and must keep it apart from his own money. If he does not, he has to pay it back at once, because otherwise it would be lost if he became insolvent.
You may pay in three parts. The first is due when you move in, and the contract cannot change that. A bank guarantee costs about four percent a year; cash costs you the interest but no fee, so for a short stay the guarantee is often the better choice.
When you leave, he has up to six months to return it. Courts allow him to keep a part for heating costs not yet known, but only as much as last year's bill makes likely. He cannot keep it for worn carpets after ten years, since nothing is left of their value.
If he refuses, send a letter with a date. After that date you can go to the small claims court, where no lawyer is needed and the fee for 1,500 euros is about 230.`,
  ),
};

/** Teaches drift, monitoring and reasons in plain words, without the field's own. */
export const PLAIN_ACCOUNT = articleOf(
  'The guesses that went bad in spring',
  `For two years our shop has let a computer guess each evening how many loaves every one of our 140 branches will sell the next day. The guesses come from what was sold before, and the bakers trust them, because throwing bread away costs us about 9,000 euros a week.
In April the guesses became worse and nobody saw it for nineteen days. Schools had moved their holidays and a rival had opened next to thirty of our branches, so what people bought no longer looked like the past from which the computer had learned. It kept on guessing for a town that was not there any more.
We found out only when a driver complained. That taught us two things. First, a guess that is not compared with what really happened is worth nothing, so every morning at six we now set the guess beside the true number for each branch and colour the branch red when it is off by more than a fifth for three days. A person is called when ten branches are red at once, since one red branch is usually a broken till. Second, what it learns from has to be renewed: instead of once a year it now learns again each Sunday from the last eight weeks. We tried learning from the last two weeks alone, which followed changes faster, but then a single rainy week upset it, whereas a whole year was too slow. Eight weeks was the middle that cost us least.
When a new version is ready it guesses for a fortnight beside the old one without anybody baking by it. Only if it would have wasted less bread do we let five branches use it, and after another week the rest. Twice this has saved us, because the new version had been fed yesterday's numbers in the wrong order and looked fine in our own trials.`,
);
